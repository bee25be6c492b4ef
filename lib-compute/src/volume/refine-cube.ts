/**
 * A cube on a finer grid, `factor` steps from voxel to voxel, by cubic interpolation (Catmull and Rom) that
 * stays between the two neighbours: smooth where the values are, without the rings that overshooting makes
 * beside bright spots.
 *
 * @param values size^3 values, x slowest.
 * @returns ((size - 1) factor + 1)^3 values; every `factor`-th is one of the given.
 */
export function refineCube(
  values: ArrayLike<number>,
  size: number,
  factor: number,
): Float32Array<ArrayBuffer> {
  const fine = (size - 1) * factor + 1;
  const alongZ = refineRows(values, size, factor, size * size, 1);
  const alongY = refineRows(alongZ, size, factor, size, fine);
  return refineRows(alongY, size, factor, 1, fine * fine);
}

/**
 * Refines the middle one of three axes: `outer` blocks of `size` rows, each of `inner` values that belong to
 * one place along that axis.
 */
function refineRows(
  values: ArrayLike<number>,
  size: number,
  factor: number,
  outer: number,
  inner: number,
): Float32Array<ArrayBuffer> {
  const fine = (size - 1) * factor + 1;
  const refined = new Float32Array(outer * fine * inner);
  for (let block = 0; block < outer; block++) {
    const from = block * size * inner;
    for (let place = 0; place < fine; place++) {
      const first = Math.min(Math.floor(place / factor), Math.max(size - 2, 0));
      const part = place / factor - first;
      const b = from + first * inner;
      const c = from + Math.min(first + 1, size - 1) * inner;
      const a = first > 0 ? b - inner : b;
      const d = first + 2 < size ? c + inner : c;
      const to = (block * fine + place) * inner;
      for (let i = 0; i < inner; i++) {
        refined[to + i] = between(values[a + i], values[b + i], values[c + i], values[d + i], part);
      }
    }
  }
  return refined;
}

/** At `part` of the way from b to c, which a and d surround. */
function between(a: number, b: number, c: number, d: number, part: number): number {
  const cubic =
    b + 0.5 * part * (c - a + part * (2 * a - 5 * b + 4 * c - d + part * (3 * (b - c) + d - a)));
  return Math.min(Math.max(cubic, Math.min(b, c)), Math.max(b, c));
}
