import type { QualityWarning } from '@damselfly/compute/quality/quality-warnings.ts';
import type { TranslationBundle } from '@jupyterlab/translation';
import {
  formatFixed,
  formatInteger,
  formatSeconds,
  formatSignificant,
} from '../../../../components/index.ts';

/** What was found, and what to do about it. */
export interface WarningText {
  readonly what: string;
  readonly nextStep: string;
}

export function warningText(warning: QualityWarning, trans: TranslationBundle): WarningText {
  switch (warning.kind) {
    case 'one-orientation':
      return {
        what: trans.__(
          '%1 of %2 frames have the same orientation, number %3.',
          formatInteger(warning.frames),
          formatInteger(warning.of),
          formatInteger(warning.orientation),
        ),
        nextStep: trans.__(
          'One view of the model draws all frames to it: start from another model, or with a lower β.',
        ),
      };
    case 'one-model':
      return {
        what: trans.__(
          '%1 of %2 frames are in one of %3 models, number %4.',
          formatInteger(warning.frames),
          formatInteger(warning.of),
          formatInteger(warning.models),
          formatInteger(warning.model),
        ),
        nextStep: trans.__(
          'The others tell little: start with another seed, with fewer models, or with a lower β.',
        ),
      };
    case 'fall':
      return {
        what: trans.__(
          'The log-likelihood per frame fell from %1 to %2 in iteration %3, though nothing was changed.',
          formatFixed(warning.before, 1),
          formatFixed(warning.after, 1),
          formatInteger(warning.iteration),
        ),
        nextStep: trans.__(
          'Look at models and frames of the iteration before, and branch from it with a lower β.',
        ),
      };
    case 'scale':
      return {
        what: trans.__(
          'The scale of %1 of %2 frames is more than ten times off the median: it goes from %3 to %4.',
          formatInteger(warning.far),
          formatInteger(warning.of),
          formatSignificant(warning.minimum, 2),
          formatSignificant(warning.maximum, 2),
        ),
        nextStep: trans.__(
          'Blacklist frames that are empty or show something else, or do not update the scale.',
        ),
      };
    case 'settled':
      return {
        what: trans.__(
          'No frame has changed its orientation since iteration %1.',
          formatInteger(warning.since),
        ),
        nextStep: trans.__(
          'More iterations like these change little: stop, raise β, or try finer orientations.',
        ),
      };
    case 'slow':
      return {
        what: trans.__(
          'This iteration took %1; others like it take %2.',
          formatSeconds(warning.seconds),
          formatSeconds(warning.expected),
        ),
        nextStep: trans.__('Look whether other programs use the processor or the disk.'),
      };
  }
}
