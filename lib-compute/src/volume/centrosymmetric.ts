/**
 * The mean of a cube and its inverse through its centre, as Friedel's law makes an intensity.
 *
 * @param values size^3 values.
 */
export function centrosymmetric(values: Float32Array): Float32Array<ArrayBuffer> {
  const last = values.length - 1;
  return Float32Array.from(values, (value, i) => (value + values[last - i]) / 2);
}
