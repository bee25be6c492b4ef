/** A number of one iteration. */
export interface OfIteration {
  readonly iteration: number;
  readonly value: number;
}

/**
 * The last known number up to an iteration.
 *
 * @param values by iteration, from 1 on.
 */
export function lastKnown(
  values: readonly (number | undefined)[],
  iteration: number,
): OfIteration | undefined {
  for (let at = Math.min(iteration, values.length); at > 0; at--) {
    const value = values[at - 1];
    if (value !== undefined) {
      return { iteration: at, value };
    }
  }
  return undefined;
}
