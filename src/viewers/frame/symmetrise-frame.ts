import type { FrameLayout } from './frame-layout.ts';

/**
 * The mean of each cell and the one opposite the beam, as an intensity has it near the centre (Friedel's law).
 * Cells without such a partner, and frames whose beam is not known, stay as they are.
 */
export function symmetriseFrame(
  { rows, columns, pixels, geometry }: FrameLayout,
  values: Float32Array<ArrayBuffer>,
): Float32Array<ArrayBuffer> {
  if (geometry === undefined) {
    return values;
  }
  const { row, column } = geometry.centre;
  const [down, right] = [Math.round(2 * row), Math.round(2 * column)];
  return values.map((value, cell) => {
    const [i, j] = [down - Math.floor(cell / columns), right - (cell % columns)];
    const other = i * columns + j;
    const isThere = i >= 0 && i < rows && j >= 0 && j < columns && pixels[other] >= 0;
    return isThere && pixels[cell] >= 0 ? (value + values[other]) / 2 : value;
  });
}
