/**
 * One layer of a cube, perpendicular to an axis.
 *
 * @param values size^3 values, x slowest.
 * @param axis 0 for x, the slowest; 2 for z.
 * @returns size^2 values, the slower of the two other axes first.
 */
export function sliceOf(
  values: ArrayLike<number>,
  size: number,
  axis: number,
  layer: number,
): Float32Array<ArrayBuffer> {
  const strides = [size * size, size, 1];
  const [across] = strides.splice(axis, 1);
  const [slow, fast] = strides;
  const result = new Float32Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      result[i * size + j] = values[layer * across + i * slow + j * fast];
    }
  }
  return result;
}
