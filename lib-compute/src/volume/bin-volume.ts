/**
 * Halves the edges of a cube: each new voxel is the mean of the up to 8 it covers, so that an odd edge
 * keeps its last layer.
 *
 * @param values size^3 values, x slowest.
 * @returns ceil(size / 2)^3 values, x slowest.
 */
export function binVolume(values: ArrayLike<number>, size: number): Float64Array {
  const half = Math.ceil(size / 2);
  const sums = new Float64Array(half ** 3);
  for (let x = 0; x < size; x++) {
    for (let y = 0; y < size; y++) {
      const from = (x * size + y) * size;
      const to = ((x >> 1) * half + (y >> 1)) * half;
      for (let z = 0; z < size; z++) {
        sums[to + (z >> 1)] += values[from + z];
      }
    }
  }
  const covered = (place: number): number => (2 * place + 1 < size ? 2 : 1);
  for (let x = 0; x < half; x++) {
    for (let y = 0; y < half; y++) {
      const row = (x * half + y) * half;
      const area = covered(x) * covered(y);
      for (let z = 0; z < half; z++) {
        sums[row + z] /= area * covered(z);
      }
    }
  }
  return sums;
}
