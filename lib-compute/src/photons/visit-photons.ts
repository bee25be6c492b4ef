import type { SparseFrames } from './sparse-photons.ts';

/** Visits every lit pixel of a frame with its photons. */
export function visitPhotons(
  { onesOffsets, ones, multiOffsets, multi, counts }: SparseFrames,
  frame: number,
  visit: (pixel: number, count: number) => void,
): void {
  for (let i = onesOffsets[frame]; i < onesOffsets[frame + 1]; i++) {
    visit(ones[i], 1);
  }
  for (let i = multiOffsets[frame]; i < multiOffsets[frame + 1]; i++) {
    visit(multi[i], counts[i]);
  }
}
