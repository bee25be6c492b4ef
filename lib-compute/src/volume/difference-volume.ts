import type { DescribedVolume } from './filter-volume.ts';
import { quantisedValues, type QuantisedVolume } from './quantise.ts';
import { resampledCube } from './resampled-cube.ts';
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
  const meaning = quantisedValues(volume);
  const steps = stepsOf(meaning);
  const cube = { values: other.values, edge: otherEdge };
  const along = Array.from({ length: edge }, (_, i) => factor * i + offset);
  const otherMeaning = quantisedValues(other);
  const values = resampledCube(cube, otherMeaning, along);
  const otherSteps = resampledCube(cube, stepsOf(otherMeaning), along.map(Math.floor));
  for (let i = 0; i < values.length; i++) {
    const code = volume.values[i];
    const difference = meaning[code] - values[i];
    const unknown = (steps[code] + otherSteps[i]) / 2;
    values[i] = Math.abs(difference) <= unknown ? 0 : difference;
  }
  const voxels = volume.histogram.reduce((sum, count) => sum + count, 0);
  return signedVolume(values, volume.scale, voxels);
}

/** How much each code stands above the one below it. */
function stepsOf(meaning: Float64Array): Float64Array {
  return meaning.map((value, code) => value - (code > 0 ? meaning[code - 1] : meaning[0]));
}
