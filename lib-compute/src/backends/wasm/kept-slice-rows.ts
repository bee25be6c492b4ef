import type { SetupSizes } from './setup-sizes.ts';
import { TILE } from './tomogram-tiles.ts';

/** Above this many bytes slices are computed twice: for their sums, and for the likelihood. */
const MOST_BYTES = 2 ** 25;

/** Of the logarithms of a pixel in the slices of a tile. */
export const SLICE_ROW_BYTES = 4 * TILE;

/** Rows that keep the logarithms of all slices of a worker; none where they are too many. */
export function keptSliceRows({ blocks, tiles, background, gaussian }: SetupSizes): number {
  const rows = rowsOfSlices(tiles.numbers.length, blocks.likelihoodBlocks, blocks.blockSize);
  return background || gaussian || rows * SLICE_ROW_BYTES > MOST_BYTES ? 0 : rows;
}

/** Rows of the slices of so many tomograms, through so many blocks of pixels. */
export function rowsOfSlices(tomogramCount: number, blockCount: number, blockSize: number): number {
  return (tomogramCount / TILE) * blockCount * (blockSize + 1);
}
