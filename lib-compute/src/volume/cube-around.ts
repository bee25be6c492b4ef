/** A cube of values, x slowest. */
export interface ValuesCube {
  readonly size: number;
  readonly values: Float32Array<ArrayBuffer>;
}

/**
 * The smallest cube that holds a volume in its middle.
 *
 * @param values of a volume of `shape`, x slowest.
 * @param beside what is beside the volume.
 * @returns values in 32 bits, as views need them.
 */
export function cubeAround(
  values: ArrayLike<number>,
  [nx, ny, nz]: readonly [number, number, number],
  beside: number,
): ValuesCube {
  const size = Math.max(nx, ny, nz);
  if (nx === size && ny === size && nz === size) {
    return { size, values: Float32Array.from(values) };
  }
  const cube = new Float32Array(size ** 3).fill(beside);
  const [ox, oy, oz] = [nx, ny, nz].map((extent) => Math.floor((size - extent) / 2));
  for (let x = 0; x < nx; x++) {
    for (let y = 0; y < ny; y++) {
      const from = (x * ny + y) * nz;
      const to = ((x + ox) * size + y + oy) * size + oz;
      for (let z = 0; z < nz; z++) {
        cube[to + z] = values[from + z];
      }
    }
  }
  return { size, values: cube };
}
