import type { RunSummary } from '@damselfly/remote/http';
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
  switch (state) {
    case 'queued':
    case 'starting':
      return trans.__('It has not begun. Its settings can be changed once it computes.');
    case 'stopping':
      return trans.__('It is ending. Its settings can be changed when it has stopped.');
    case 'done':
      return trans.__(
        'All its iterations are done. Branch from one of them to go on with other settings.',
      );
    case 'unknown':
      return trans.__('Its process has not been heard of for a while. Resume it first.');
    default:
      return iteration >= iterations - 1 && state === 'running'
        ? trans.__(
            'Its last iteration is being computed. Branch from one of them to go on with other settings.',
          )
        : undefined;
  }
}
