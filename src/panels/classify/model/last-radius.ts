import { MASK, NO_PIXEL, type FrameLayout } from '../../../viewers/frame/frame-layout.ts';

/** Files round where pixels lie, pixels: one that lies 20.0004 from the beam lies in the ring that ends at 20. */
const ROUNDING = 0.01;

/**
 * Where a detector ends: the distance of its last pixel that counts from the beam, in whole pixels.
 *
 * @returns undefined where it is not known how far pixels lie from the beam.
 */
export function lastRadius({ rows, columns, mask, geometry }: FrameLayout): number | undefined {
  if (geometry?.flat === undefined) {
    return undefined;
  }
  const { centre } = geometry;
  let largest = 0;
  for (let row = 0, cell = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++, cell++) {
      if (mask[cell] !== NO_PIXEL && mask[cell] !== MASK.ignored) {
        largest = Math.max(largest, Math.hypot(row - centre.row, column - centre.column));
      }
    }
  }
  return Math.ceil(largest - ROUNDING);
}
