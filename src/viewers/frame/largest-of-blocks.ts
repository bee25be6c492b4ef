import type { FrameData } from './frame-data.ts';

/**
 * The largest value of each block in one row of `bin` by `bin` blocks, whatever the mask: a row of values after the
 * other, as they lie in memory. `poolBlock` takes three times as long.
 *
 * @param row of the detector, where the blocks begin.
 * @param into takes them; -Infinity where nothing in a block is a number above that.
 */
export function largestOfBlocks(
  { layout: { rows, columns }, values }: Pick<FrameData, 'layout' | 'values'>,
  bin: number,
  row: number,
  into: Float32Array,
): void {
  into.fill(-Infinity);
  const lastRow = Math.min(row + bin, rows);
  for (let r = row; r < lastRow; r++) {
    const end = (r + 1) * columns;
    let cell = r * columns;
    for (let block = 0; block < into.length; block++) {
      const blockEnd = Math.min(cell + bin, end);
      let largest = into[block];
      for (; cell < blockEnd; cell++) {
        const value = values[cell];
        largest = value > largest ? value : largest;
      }
      into[block] = largest;
    }
  }
}
