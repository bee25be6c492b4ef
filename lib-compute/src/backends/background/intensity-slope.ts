import type { PhotonsOfPixels } from './photons-of-pixels.ts';

/**
 * The slope of the log-likelihood of one pixel of a tomogram at the intensity W (spec/emc.md 3.10): sum
 * over its photons of P K phi / (phi W + b B), minus `share`, the sum over frames of P phi.
 */
export function intensitySlope(
  { offsets, weight, fluence, background }: PhotonsOfPixels,
  pixel: number,
  share: number,
  intensity: number,
): number {
  let slope = -share;
  for (let entry = offsets[pixel]; entry < offsets[pixel + 1]; entry++) {
    const phi = fluence[entry];
    slope += (weight[entry] * phi) / (phi * intensity + background[entry]);
  }
  return slope;
}
