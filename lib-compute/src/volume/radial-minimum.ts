/**
 * A cube less the least value at each distance from its centre, to whole voxels: what lies evenly over all
 * directions, as a background does, is gone.
 *
 * @param values size^3 values, x slowest.
 */
export function withoutRadialMinimum(
  values: Float32Array,
  size: number,
): Float32Array<ArrayBuffer> {
  const centre = (size - 1) / 2;
  const least = new Float32Array(Math.ceil(centre * Math.sqrt(3)) + 2).fill(Infinity);
  const shells = new Uint16Array(values.length);
  for (let x = 0, i = 0; x < size; x++) {
    for (let y = 0; y < size; y++) {
      const across = (x - centre) ** 2 + (y - centre) ** 2;
      for (let z = 0; z < size; z++, i++) {
        const shell = Math.round(Math.sqrt(across + (z - centre) ** 2));
        shells[i] = shell;
        least[shell] = Math.min(least[shell], values[i]);
      }
    }
  }
  const above = new Float32Array(values.length);
  for (let i = 0; i < above.length; i++) {
    above[i] = values[i] - least[shells[i]];
  }
  return above;
}
