import type { DescribedVolume } from './described-volume.ts';
import { quantisedValues, type QuantisedVolume } from './quantise.ts';
import { resampledCube } from './resampled-cube.ts';
import { signedValuesOf, signedVolume } from './signed-volume.ts';

/** A cube to be taken away from another, and how it lies in that. */
export interface Subtrahend {
  readonly volume: DescribedVolume;
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
  const values = signedValuesOf(volume);
  const steps = stepsOf(volume);
  const along = Array.from({ length: edge }, (_, i) => factor * i + offset);
  const otherValues = resampledCube({ values: signedValuesOf(other), edge: otherEdge }, along);
  const nearest = along.map(Math.floor);
  const otherSteps = resampledCube({ values: stepsOf(other), edge: otherEdge }, nearest);
  for (let i = 0; i < values.length; i++) {
    const difference = values[i] - otherValues[i];
    values[i] = Math.abs(difference) <= (steps[i] + otherSteps[i]) / 2 ? 0 : difference;
  }
  const voxels = volume.histogram.reduce((sum, count) => sum + count, 0);
  return signedVolume(values, volume.scale, voxels);
}

/** How much the code of each voxel stands above the one below it. */
function stepsOf(volume: QuantisedVolume): Float32Array {
  const meaning = quantisedValues(volume);
  const steps = meaning.map((value, code) => value - meaning[Math.max(code - 1, 0)]);
  const ofVoxels = new Float32Array(volume.values.length);
  for (let i = 0; i < ofVoxels.length; i++) {
    ofVoxels[i] = steps[volume.values[i]];
  }
  return ofVoxels;
}
