import type { RunDescription } from '../run-directory/describe-run.ts';

/** Whether a run that is resumed goes on in the process that it has. */
export function resumesInProcess({ state }: Pick<RunDescription, 'state'>): boolean {
  return state === 'paused' || state === 'pausing';
}
