import type { RunSummary } from '@damselfly/remote/http';

/** The last planned iteration; where nobody knows, the one that is computed now. */
export function plannedIterations(
  run: Pick<RunSummary, 'iteration' | 'iterations' | 'state'>,
): number {
  const next = run.iteration + (run.state === 'running' ? 1 : 0);
  return Math.max(1, run.iterations ?? next, run.iteration);
}
