/** The same vector or its opposite: its place that is farthest from 0 is positive, the first of equal ones. */
export function withSign(vector: Float64Array): Float64Array {
  // Rounding must not decide between places that lie equally far on either side.
  const far = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0) * (1 - 1e-9);
  const first = vector.find((value) => Math.abs(value) >= far) ?? 0;
  return first < 0 ? vector.map((value) => -value) : vector;
}
