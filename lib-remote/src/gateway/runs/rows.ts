import type { IterationRow } from '../../http/index.ts';
import type { RunDescription } from '../../run-directory/describe-run.ts';

/**
 * The figures of the finished iterations. A run that diverges logs NaN and infinity, which JSON cannot
 * say: such rows are seen in the log alone.
 */
export function rowsOf({ rows }: RunDescription): IterationRow[] {
  return rows.flatMap((row) => {
    const figures = {
      number: row.iteration,
      seconds: row.seconds,
      rmsChange: row.rmsChange,
      information: row.information,
      logLikelihood: row.logLikelihood,
      beta: row.beta,
      rotationCount: row.rotationCount,
    };
    const isFinite = Object.values(figures).every(Number.isFinite);
    return isFinite ? [{ ...figures, ...(row.steps && { steps: { ...row.steps } }) }] : [];
  });
}
