/**
 * Cells that are no wider in the picture are merged two by two, pixels: the surface bends by a quarter of a pixel
 * between them then, at most (docs/viewers.md compares the pictures). Blocks of three would join specks.
 */
const WIDEST = 4;
const MERGED = 2;

/** Whole surfaces stay until cells are narrower by so much: not every turn of the wheel makes others. */
const SLACK = 1.3;

/**
 * How many cells along an edge of a block may become one for a picture.
 *
 * @param pixels of the picture that a cell is wide.
 */
export function mergedBlock(pixels: number): number {
  return pixels <= WIDEST ? MERGED : 1;
}

/** Whether a surface that was merged so may stay in a picture. */
export function suitsPicture(block: number, pixels: number): boolean {
  return mergedBlock(pixels * SLACK) <= block && block <= mergedBlock(pixels);
}
