import type { TranslationBundle } from '@jupyterlab/translation';
import { formatPassed } from './duration.ts';

/** How long ago something was: `just now`, `12 s ago`, `2 min ago`, `3 h ago`. */
export function formatAge(milliseconds: number, trans: TranslationBundle): string {
  return milliseconds < 1000
    ? trans.__('just now')
    : trans.__('%1 ago', formatPassed(milliseconds / 1000));
}
