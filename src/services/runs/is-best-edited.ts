import type { RunSummary } from '@damselfly/remote/http';

/**
 * Whether a run failed before it had finished any iteration: what it was asked is likelier to be wrong than
 * what computed it, and resuming it would fail again.
 */
export function isBestEdited({
  state,
  iteration,
  config,
}: Pick<RunSummary, 'state' | 'iteration' | 'config'>): boolean {
  return state === 'failed' && iteration === 0 && config !== undefined;
}
