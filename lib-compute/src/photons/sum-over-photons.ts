import type { SparseFrames } from './sparse-photons.ts';

/** Sum over the lit pixels of frame `d` that `values` covers: photons x value. */
export function sumOverPhotons(
  { onesOffsets, ones, multiOffsets, multi, counts }: SparseFrames,
  d: number,
  values: Float64Array,
): number {
  let sum = 0;
  for (let i = onesOffsets[d]; i < onesOffsets[d + 1]; i++) {
    sum += ones[i] < values.length ? values[ones[i]] : 0;
  }
  for (let i = multiOffsets[d]; i < multiOffsets[d + 1]; i++) {
    sum += multi[i] < values.length ? counts[i] * values[multi[i]] : 0;
  }
  return sum;
}
