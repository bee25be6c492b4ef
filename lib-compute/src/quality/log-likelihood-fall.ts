/**
 * A smaller part of the log-likelihood is no clear fall: the golden run loses 1.5 % in its fifth iteration, 2D runs of the
 * example up to 0.3 %; one that collapsed into a single class lost a quarter.
 */
const CLEAR = 0.05;

/** The log-likelihood fell though nothing was changed. */
export interface LogLikelihoodFall {
  /** The iteration with which it fell. */
  readonly iteration: number;
  /** Mean over the frames of the iteration before and of this one, nats. */
  readonly before: number;
  readonly after: number;
}

/** What is known of a finished iteration. */
export interface LikelihoodRow {
  readonly number: number;
  readonly logLikelihood: number;
  readonly beta: number;
  readonly rotationCount: number;
}

/**
 * The last clear fall up to `iteration` that the log-likelihood has not made up for since. Iterations are compared only
 * while β, rotations and the frames and pixels that take part stay.
 *
 * @param rows ascending.
 * @param isChanged whether something else was changed with an iteration, so that those before are not comparable.
 */
export function logLikelihoodFall(
  rows: readonly LikelihoodRow[],
  iteration: number,
  isChanged: (number: number) => boolean = () => false,
): LogLikelihoodFall | undefined {
  let fall: LogLikelihoodFall | undefined;
  let last: LikelihoodRow | undefined;
  for (const row of rows.filter(({ number }) => number <= iteration)) {
    const isComparable =
      last?.number === row.number - 1 &&
      last.beta === row.beta &&
      last.rotationCount === row.rotationCount &&
      !isChanged(row.number);
    if (last && isComparable) {
      const lost = last.logLikelihood - row.logLikelihood;
      if (lost > CLEAR * Math.abs(last.logLikelihood)) {
        fall = { iteration: row.number, before: last.logLikelihood, after: row.logLikelihood };
      } else if (fall && row.logLikelihood >= fall.before) {
        fall = undefined;
      }
    } else {
      fall = undefined;
    }
    last = row;
  }
  return fall;
}
