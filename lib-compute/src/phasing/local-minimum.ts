import { axisLines } from '../fft/axis-lines.ts';

/**
 * The least value of a box around each place, of the places that are within the grid.
 *
 * @param width of the box; an even one reaches one step further towards the beginning.
 * @param shape extents, slowest first.
 */
export function localMinimum(
  values: Float64Array,
  shape: readonly number[],
  width: number,
): Float64Array {
  const before = Math.floor(width / 2);
  const after = width - 1 - before;
  let made = values;
  // The least of a box is the least, along one axis, of the least along the others.
  shape.forEach((extent, axis) => {
    const from = made;
    made = new Float64Array(values.length);
    for (const { first, stride } of axisLines(shape, axis)) {
      for (let i = 0; i < extent; i++) {
        let least = Infinity;
        const last = Math.min(extent - 1, i + after);
        for (let k = Math.max(0, i - before); k <= last; k++) {
          least = Math.min(least, from[first + k * stride]);
        }
        made[first + i * stride] = least;
      }
    }
  });
  return made;
}
