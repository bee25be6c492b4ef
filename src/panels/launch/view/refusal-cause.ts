import { optionFields } from '@damselfly/compute/emc/option-fields.ts';
import type { TranslationBundle } from '@jupyterlab/translation';
import type { LaunchModel } from '../model/launch-model.ts';
import { shortageTitle } from './shortage-text.ts';
import { unreadableText } from './unreadable-text.ts';

/** Why the form cannot be started as it is: the first cause; `undefined` where it can. */
export function refusalCause(model: LaunchModel, trans: TranslationBundle): string | undefined {
  const { state, shortage } = model;
  const { engine } = model.where;
  const ofField = model.fieldErrors.at(0);
  if (ofField !== undefined) {
    return trans.__('%1: %2', ofField.label, ofField.message);
  }
  if (state.folder === '') {
    return trans.__('Choose the photons first: the config is written into their folder.');
  }
  const first = model.errors.at(0);
  if (first !== undefined) {
    return [titleOf(first.key), first.message].filter((part) => part !== undefined).join(': ');
  }
  if (state.name.trim() === '') {
    return trans.__('Give the run a name.');
  }
  if (engine?.engine.isReady !== true) {
    return engine?.engine.reason ?? trans.__('There is no engine to start on.');
  }
  if (!engine.readsFiles) {
    return unreadableText(trans);
  }
  return shortage && shortageTitle(shortage, trans);
}

/** What the field of a key is called. */
function titleOf(key: string | undefined): string | undefined {
  return optionFields.find((field) => field.key === key)?.title ?? key;
}
