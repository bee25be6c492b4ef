import { rowsOfSlices, SLICE_ROW_BYTES } from './kept-slice-rows.ts';
import type { WorkerState } from './worker-state.ts';

/**
 * Whether slices that are summed are worth keeping: screening, where it pays, makes its own. A search can have a few
 * tiles more than all tomograms take (search-tiles.ts), for which there is no room.
 */
export function keepsSlices(state: WorkerState): boolean {
  const { keptSliceRows, tomogramCount, likelihoodBlocks, blockSize, screening } = state;
  const needed = rowsOfSlices(tomogramCount, likelihoodBlocks.length, blockSize);
  return needed <= keptSliceRows && !screening?.pace.pays;
}

/**
 * Address of the rows of a tile in one of the blocks of the likelihood. The row behind those of the pixels, which fills
 * lists of photons up, is never written: it holds the zeros of fresh memory.
 */
export function keptSlice(
  { layout, blockSize, likelihoodBlocks }: WorkerState,
  tile: number,
  block: number,
): number {
  const before = tile * likelihoodBlocks.length + block;
  return layout.slices + SLICE_ROW_BYTES * (blockSize + 1) * before;
}
