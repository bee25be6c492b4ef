import type { RunSummary } from '@damselfly/remote/http';
import type { TranslationBundle } from '@jupyterlab/translation';

/** Of a run that only its log tells of: what is there, what is not, and what to do. */
export function outputsMissingText(
  { iteration, folder }: RunSummary,
  trans: TranslationBundle,
): string {
  return trans._n(
    'The log tells of %1 iteration, but no output_NNN.h5 was found in %2. Put the outputs there, and they are shown.',
    'The log tells of %1 iterations, but no output_NNN.h5 was found in %2. Put the outputs there, and they are shown.',
    iteration,
    folder,
  );
}
