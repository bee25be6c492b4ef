import type { DescribedVolume } from './filter-volume.ts';
import { quantisedValues, type QuantisedVolume } from './quantise.ts';
import { signedVolume } from './signed-volume.ts';

/** A cube to be taken away from another, and how it lies in that. */
export interface Subtrahend {
  readonly volume: QuantisedVolume;
  /** Voxels along an edge. */
  readonly edge: number;
  /** Entry i of the other cube lies at entry `factor` i + `offset` of this one, along each axis. */
  readonly factor: number;
  readonly offset: number;
}

/**
 * A volume less another, whose values are taken between its voxels and are 0 beyond them. What is less than both are
 * known to, the step from code to code, counts as no difference.
 */
export function differenceVolume(
  volume: DescribedVolume,
  edge: number,
  { volume: other, edge: otherEdge, factor, offset }: Subtrahend,
): DescribedVolume {
  const [meaning, otherMeaning] = [quantisedValues(volume), quantisedValues(other)];
  const [steps, otherSteps] = [stepsOf(meaning), stepsOf(otherMeaning)];
  const along = Array.from({ length: edge }, (_, i) => factor * i + offset);
  const below = Int32Array.from(along, Math.floor);
  const parts = Float64Array.from(along, (at, i) => at - below[i]);
  const valueAt = (x: number, y: number, z: number, table: Float64Array): number =>
    x < 0 || y < 0 || z < 0 || x >= otherEdge || y >= otherEdge || z >= otherEdge
      ? 0
      : table[other.values[(x * otherEdge + y) * otherEdge + z]];
  const values = new Float32Array(edge ** 3);
  let i = 0;
  for (let x = 0; x < edge; x++) {
    for (let y = 0; y < edge; y++) {
      for (let z = 0; z < edge; z++, i++) {
        const [bx, by, bz] = [below[x], below[y], below[z]];
        let sum = 0;
        for (let corner = 0; corner < 8; corner++) {
          const [ox, oy, oz] = [corner >> 2, (corner >> 1) & 1, corner & 1];
          const weight =
            Math.abs(1 - ox - parts[x]) * Math.abs(1 - oy - parts[y]) * Math.abs(1 - oz - parts[z]);
          if (weight > 0) {
            sum += weight * valueAt(bx + ox, by + oy, bz + oz, otherMeaning);
          }
        }
        const code = volume.values[i];
        const difference = meaning[code] - sum;
        const unknown = (steps[code] + valueAt(bx, by, bz, otherSteps)) / 2;
        values[i] = Math.abs(difference) <= unknown ? 0 : difference;
      }
    }
  }
  const voxels = volume.histogram.reduce((sum, count) => sum + count, 0);
  return signedVolume(values, volume.scale, voxels);
}

/** How much each code stands above the one below it. */
function stepsOf(meaning: Float64Array): Float64Array {
  return meaning.map((value, code) => value - (code > 0 ? meaning[code - 1] : meaning[0]));
}
