/**
 * Cells are those of `../surface-nets.ts`: cell (x, y, z) lies between the voxels x - 1 and x, and so on. The 64
 * cells of a word of one row meet four rows of marks, whose bits for the far voxels are the marks themselves; the
 * near ones are one bit before them.
 */

/** Marks of the far voxels: 0 of the lower y and x, 1 of the upper y, 2 of the upper x, 3 of both. */
export let far0: u64 = 0;
export let far1: u64 = 0;
export let far2: u64 = 0;
export let far3: u64 = 0;

/** Of the near voxels. */
export let near0: u64 = 0;
export let near1: u64 = 0;
export let near2: u64 = 0;
export let near3: u64 = 0;

/**
 * Reads the marks of 64 cells.
 *
 * @param row the marks of the lower y and x.
 * @param rowBytes from a row to the next, and `layerBytes` from a layer.
 * @returns the cells that the surface passes, a bit each.
 */
@inline
export function readCells(row: usize, word: i32, rowBytes: usize, layerBytes: usize): u64 {
  const at = row + (<usize>word << 3);
  far0 = load<u64>(at);
  far1 = load<u64>(at + rowBytes);
  far2 = load<u64>(at + layerBytes);
  far3 = load<u64>(at + layerBytes + rowBytes);
  near0 = far0 << 1;
  near1 = far1 << 1;
  near2 = far2 << 1;
  near3 = far3 << 1;
  if (word > 0) {
    near0 |= load<u64>(at - 8) >>> 63;
    near1 |= load<u64>(at + rowBytes - 8) >>> 63;
    near2 |= load<u64>(at + layerBytes - 8) >>> 63;
    near3 |= load<u64>(at + layerBytes + rowBytes - 8) >>> 63;
  }
  const some = far0 | far1 | far2 | far3 | near0 | near1 | near2 | near3;
  const all = far0 & far1 & far2 & far3 & near0 & near1 & near2 & near3;
  return some & ~all;
}

/** Which corners of one of these cells are inside, corner 0 in bit 0; in a corner's number 4 stands for x, 2 for y, 1 for z. */
@inline
export function maskOf(cell: u64): i32 {
  return <i32>(
    (((near0 >> cell) & 1) |
      (((far0 >> cell) & 1) << 1) |
      (((near1 >> cell) & 1) << 2) |
      (((far1 >> cell) & 1) << 3) |
      (((near2 >> cell) & 1) << 4) |
      (((far2 >> cell) & 1) << 5) |
      (((near3 >> cell) & 1) << 6) |
      (((far3 >> cell) & 1) << 7))
  );
}
