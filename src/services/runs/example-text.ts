import type { TranslationBundle } from '@jupyterlab/translation';

/** What the built-in example is, and how long it takes. */
export function exampleText(trans: TranslationBundle): string {
  return trans.__('The example reconstructs a particle from 2000 frames, in a minute.');
}
