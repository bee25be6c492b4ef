/** The least code whose value is at least `level`; 256 where none is. @param meaning ascending, of each code. */
export function leastCode(meaning: Float64Array, level: number): number {
  const code = meaning.findIndex((value) => value >= level);
  return code < 0 ? meaning.length : code;
}

/** The least float32 that is at least `level`, so that comparing float32 says the same as comparing float64. */
export function leastFloat(level: number): number {
  const nearest = Math.fround(level);
  if (nearest >= level || Number.isNaN(level)) {
    return nearest;
  }
  const value = Float32Array.of(nearest);
  const bits = new Int32Array(value.buffer);
  if (nearest === 0) {
    // From either zero upwards.
    bits[0] = 1;
  } else {
    bits[0] += nearest > 0 ? 1 : -1;
  }
  return value[0];
}
