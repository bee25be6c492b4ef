import type { FrameTomograms } from '../../backends/search.ts';

/** Tomograms of each frame, with the number of iterations since each was within reach of the frame's best. */
export interface Contenders extends FrameTomograms {
  /** As many as `tomograms`. */
  readonly ages: Uint8Array;
}

/**
 * Those that are within reach now, and those that were less than `period` iterations ago: by then their turn to be
 * compared with all frames has come in any case. What a frame leaves it often comes back to.
 */
export function keepContenders(
  within: FrameTomograms,
  before: Contenders | undefined,
  period: number,
): Contenders {
  const tomograms: number[] = [];
  const ages: number[] = [];
  const offsets = within.offsets.map((end, d) => {
    if (d > 0) {
      const own = new Map<number, number>();
      for (let i = before?.offsets[d - 1] ?? 0; before && i < before.offsets[d]; i++) {
        if (before.ages[i] + 1 < period) {
          own.set(before.tomograms[i], before.ages[i] + 1);
        }
      }
      within.tomograms.subarray(within.offsets[d - 1], end).forEach((r) => own.set(r, 0));
      const sorted = [...own].sort(([a], [b]) => a - b);
      tomograms.push(...sorted.map(([r]) => r));
      ages.push(...sorted.map(([, age]) => age));
    }
    return tomograms.length;
  });
  return { offsets, tomograms: Int32Array.from(tomograms), ages: Uint8Array.from(ages) };
}
