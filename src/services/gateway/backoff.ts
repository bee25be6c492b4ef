/** First wait after a loss, and the longest; doubled from one to the other. */
const FIRST_MS = 500;
const LONGEST_MS = 30_000;

/**
 * How long to wait before the next attempt. Half of it is left to chance, so that the pages of a hub
 * do not all come back in the same moment.
 *
 * @param attempt - failures in a row, from 1.
 * @param random - 0 to 1.
 * @returns milliseconds.
 */
export function backoff(attempt: number, random: number): number {
  const longest = Math.min(FIRST_MS * 2 ** (attempt - 1), LONGEST_MS);
  return longest * (0.5 + 0.5 * random);
}
