import type { RunState, RunSummary } from '@damselfly/remote/http';
import type { TranslationBundle } from '@jupyterlab/translation';

/** Why the options of a run cannot be changed now, as a sentence; undefined where they can. */
export function reasonNotSteered(
  { program, state, iteration, iterations = 0 }: RunSummary,
  trans: TranslationBundle,
): string | undefined {
  if (program === 'dragonfly') {
    return trans.__(
      'Dragonfly computes this run and takes no changes while it goes. Branch from one of its iterations to go on with other settings.',
    );
  }
  const reasons: Readonly<Partial<Record<RunState, string>>> = {
    queued: trans.__('It has not begun. Its settings can be changed once it computes.'),
    starting: trans.__('It has not begun. Its settings can be changed once it computes.'),
    stopping: trans.__('It is ending. Its settings can be changed when it has stopped.'),
    done: trans.__(
      'All its iterations are done. Branch from one of them to go on with other settings.',
    ),
    unknown: trans.__('Its process has not been heard of for a while. Resume it first.'),
  };
  const isLast = state === 'running' && iteration >= iterations - 1;
  return isLast
    ? trans.__(
        'Its last iteration is being computed. Branch from one of them to go on with other settings.',
      )
    : reasons[state];
}
