/**
 * The mean of a cube and its inverse through its centre, as Friedel's law makes an intensity.
 *
 * @param values size^3 values.
 */
export function centrosymmetric(values: Float32Array): Float32Array<ArrayBuffer> {
  const last = values.length - 1;
  const means = new Float32Array(values.length);
  for (let i = 0; i < means.length; i++) {
    means[i] = (values[i] + values[last - i]) / 2;
  }
  return means;
}
