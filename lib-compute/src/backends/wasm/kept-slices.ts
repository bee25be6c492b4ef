import { TILE } from './tomogram-tiles.ts';
import type { SetupSizes } from './setup-sizes.ts';
import type { WorkerState } from './worker-state.ts';

/** Above this many bytes slices are computed twice: for their sums, and for the likelihood. */
const MOST_BYTES = 2 ** 25;
const ROW_BYTES = 4 * TILE;

/** Rows that keep the logarithms of all slices of a worker; none where they are too many. */
export function keptSliceRows({ blocks, tiles, background, gaussian }: SetupSizes): number {
  const rows = rowsOf(tiles.numbers.length, blocks.likelihoodBlocks, blocks.blockSize);
  return background || gaussian || rows * ROW_BYTES > MOST_BYTES ? 0 : rows;
}

/**
 * Whether slices that are summed are worth keeping: screening, where it pays, makes its own. A search can have a few
 * tiles more than all tomograms take (search-tiles.ts), for which there is no room.
 */
export function keepsSlices(state: WorkerState): boolean {
  const { keptSliceRows, tomogramCount, likelihoodBlocks, blockSize, screening } = state;
  const needed = rowsOf(tomogramCount, likelihoodBlocks.length, blockSize);
  return needed <= keptSliceRows && !screening?.pace.pays;
}

function rowsOf(tomogramCount: number, blockCount: number, blockSize: number): number {
  return (tomogramCount / TILE) * blockCount * (blockSize + 1);
}

/** Address of the rows of a tile in one of the blocks of the likelihood. */
export function keptSlice(
  { layout, blockSize, likelihoodBlocks }: WorkerState,
  tile: number,
  block: number,
): number {
  const before = tile * likelihoodBlocks.length + block;
  return layout.slices + ROW_BYTES * (blockSize + 1) * before;
}
