import type { VolumeHeader } from '@damselfly/remote/http';
import type { TranslationBundle } from '@jupyterlab/translation';
import { iterationText } from '../model/iteration-text.ts';
import type { DrawnIteration } from './use-drawn-iteration.ts';

type Drawn = Pick<VolumeHeader, 'iteration'>;

/** What the picture of the model is of, part by part: `Iteration 9`; of a difference `Iteration 9 − iteration 8` and its colours. */
export function drawnText(
  { iteration }: Drawn,
  less: Drawn | undefined,
  trans: TranslationBundle,
): readonly string[] {
  return less === undefined
    ? [iterationText(iteration, trans)]
    : [
        trans.__('Iteration %1 − iteration %2', iteration, less.iteration),
        trans.__('red more, blue less'),
      ];
}

/** What is to be seen instead. */
export function awaitedText(
  awaited: NonNullable<DrawnIteration['awaited']>,
  trans: TranslationBundle,
): string {
  switch (awaited) {
    case 'alone':
      return trans.__('the single model is being prepared');
    case 'difference':
      return trans.__('the difference is being prepared');
    default:
      return trans.__('%1 is being prepared', awaited);
  }
}
