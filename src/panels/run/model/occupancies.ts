/**
 * How many frames each mode stands for: the sum of their probabilities.
 *
 * @param values one per frame and mode, modes fastest.
 */
export function occupanciesOf(values: ArrayLike<number>, modes: number): number[] {
  const sums = Array.from({ length: modes }, () => 0);
  for (let i = 0; i < values.length; i++) {
    sums[i % modes] += values[i];
  }
  return sums;
}
