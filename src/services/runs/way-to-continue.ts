import { isExtendable, type RunSummary } from '@damselfly/remote/http';

/**
 * How a run that has ended can be given further iterations: `here`, in its own folder, or in a `branch`, as what
 * another program has finished; undefined where it cannot.
 */
export function wayToContinue({
  program,
  state,
  iteration: finished,
  hasEarlierResults,
}: Pick<RunSummary, 'program' | 'state' | 'iteration' | 'hasEarlierResults'>):
  'here' | 'branch' | undefined {
  if (program === 'dragonfly') {
    return state === 'done' && finished > 0 ? 'branch' : undefined;
  }
  return isExtendable({ state, finished, hasEarlierResults }) ? 'here' : undefined;
}
