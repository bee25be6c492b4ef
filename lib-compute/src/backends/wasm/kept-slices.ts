import { TILE } from './tomogram-tiles.ts';
import type { SetupSizes } from './setup-sizes.ts';
import type { WorkerState } from './worker-state.ts';

/** Above this many bytes slices are computed twice: for their sums, and for the likelihood. */
const MOST_BYTES = 2 ** 25;
const ROW_BYTES = 4 * TILE;

/** Rows that keep the logarithms of all slices of a worker; none where they are too many. */
export function keptSliceRows({ blocks, tiles, background, gaussian }: SetupSizes): number {
  const tileCount = tiles.numbers.length / TILE;
  const rows = tileCount * blocks.likelihoodBlocks * (blocks.blockSize + 1);
  return background || gaussian || rows * ROW_BYTES > MOST_BYTES ? 0 : rows;
}

/** Whether slices that are summed are worth keeping: screening, where it pays, makes its own. */
export function keepsSlices({ keptSliceRows, screening }: WorkerState): boolean {
  return keptSliceRows > 0 && !screening?.pace.pays;
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
