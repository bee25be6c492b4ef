import { optionFields } from '@damselfly/compute/emc/option-fields.ts';
import type { TranslationBundle } from '@jupyterlab/translation';

/** What the form calls an option; a key that a later version may change keeps its own name. */
export function optionTitle(key: string, trans: TranslationBundle): string {
  return key === 'workers'
    ? trans.__('Workers')
    : (optionFields.find((field) => field.key === key)?.title ?? key);
}
