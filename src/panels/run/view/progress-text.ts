import type { RunSummary } from '@damselfly/remote/http';
import type { TranslationBundle } from '@jupyterlab/translation';
import { formatPercent } from '../../../components/index.ts';

/** `Iteration 9 of 15`, or what is awaited before the first one. */
export function progressText(run: RunSummary, trans: TranslationBundle): string {
  if (run.iteration === 0) {
    return run.iterations === undefined
      ? trans.__('No iteration yet')
      : trans.__('No iteration yet of %1', run.iterations);
  }
  return run.iterations === undefined
    ? trans.__('Iteration %1', run.iteration)
    : trans.__('Iteration %1 of %2', run.iteration, run.iterations);
}

/** `iteration 10: 40 %` while one is computed; of a run that stops or pauses, that this one is finished first. */
export function stepText(
  { state, endsAfterIteration, progress }: RunSummary,
  trans: TranslationBundle,
): string {
  if (endsAfterIteration === true) {
    return progress === undefined
      ? trans.__('stops after this iteration')
      : trans.__(
          'stops after iteration %1: %2',
          progress.iteration,
          formatPercent(progress.fraction),
        );
  }
  if (progress === undefined) {
    return '';
  }
  return state === 'pausing'
    ? trans.__(
        'pauses after iteration %1: %2',
        progress.iteration,
        formatPercent(progress.fraction),
      )
    : trans.__('iteration %1: %2', progress.iteration, formatPercent(progress.fraction));
}
