import type { TranslationBundle } from '@jupyterlab/translation';

/** `Iteration 9`; what it began with is number 0. */
export function iterationText(iteration: number, trans: TranslationBundle): string {
  return iteration === 0 ? trans.__('Start model') : trans.__('Iteration %1', iteration);
}
