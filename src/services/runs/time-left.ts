import type { RunSummary } from '@damselfly/remote/http';

type Progress = Pick<
  RunSummary,
  'state' | 'iteration' | 'iterations' | 'progress' | 'secondsPerIteration'
>;

/** Seconds until the last planned iteration, at the pace told of it; `undefined` where unknown. */
export function timeLeft(run: Progress): number | undefined {
  if (run.state !== 'running' || run.iterations === undefined || !run.secondsPerIteration) {
    return undefined;
  }
  const done = run.iteration + (run.progress?.fraction ?? 0);
  return Math.max(0, run.iterations - done) * run.secondsPerIteration;
}
