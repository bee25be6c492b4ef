import type { TranslationBundle } from '@jupyterlab/translation';

/** Why an engine outside the page cannot compute with files that the page alone has: dropped ones, or its example. */
export function unreadableText(trans: TranslationBundle): string {
  return trans.__('These files are in this page; only This browser can read them.');
}
