import { BLOCK_SIZE } from './screening-blocks.ts';

/** Entries of a list per pixel with several photons, and per list for heads and rows of zeros, as they usually are. */
export const ENTRIES_PER_MULTI = 1.2;
export const ENTRIES_PER_LIST = 16;

/** What screening takes besides the layout, before the lists are made. */
export function screeningSizes(problem: {
  readonly frameCount: number;
  readonly ones: number;
  readonly multi: number;
  readonly likelihoodCount: number;
}) {
  const { frameCount, ones, multi, likelihoodCount } = problem;
  const blockCount = Math.ceil(likelihoodCount / BLOCK_SIZE);
  const lists = blockCount * frameCount;
  return {
    setup: { blockCount, rows: { length: likelihoodCount } },
    lists: {
      offsets: { length: lists },
      lists: { length: ones + ENTRIES_PER_MULTI * multi + ENTRIES_PER_LIST * lists },
      behind: { length: lists + frameCount },
    },
  };
}
