import type { TranslationBundle } from '@jupyterlab/translation';

/** Why an engine outside the page cannot compute with files that were dropped on it. */
export function unreadableText(trans: TranslationBundle): string {
  return trans.__('Dropped files are in this page; only This browser can read them.');
}
