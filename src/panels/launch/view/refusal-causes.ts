import { optionFields } from '@damselfly/compute/emc/option-fields.ts';
import type { TranslationBundle } from '@jupyterlab/translation';
import type { LaunchModel } from '../model/launch-model.ts';
import { nameProblem } from './name-problem.ts';
import { shortageTitle } from './shortage-text.ts';
import { unreadableText } from './unreadable-text.ts';

/** All that stands in the way of starting the form as it is; nothing where it can be started. */
export function refusalCauses(model: LaunchModel, trans: TranslationBundle): readonly string[] {
  const { state } = model;
  const ofName = nameProblem(state.name, trans);
  const isWithoutFolder = state.folder === '';
  const ofConfig = model.errors
    .filter(({ key }) => !isWithoutFolder || key !== 'in_photons_file')
    .map(({ key, message }) => sentence(titleOf(key), message, trans));
  const ofFields = [
    ...model.fieldErrors.map(({ label, message }) => sentence(label, message, trans)),
    ...(isWithoutFolder
      ? [trans.__('Choose the photons first: the config is written into their folder.')]
      : []),
    ...ofConfig,
    ...(ofName === undefined ? [] : [sentence(nameTitle(state.name, trans), ofName, trans)]),
  ];
  const ofEngine = engineProblem(model, trans);
  return [...new Set([...ofFields, ...(ofEngine === undefined ? [] : [ofEngine])])];
}

/** Where it would run cannot take it. */
function engineProblem(model: LaunchModel, trans: TranslationBundle): string | undefined {
  const { shortage } = model;
  const { engine } = model.where;
  if (engine?.engine.isReady !== true) {
    return engine?.engine.reason ?? trans.__('There is no engine to start on.');
  }
  if (!engine.readsFiles) {
    return unreadableText(trans);
  }
  return shortage && shortageTitle(shortage, trans);
}

function sentence(title: string | undefined, message: string, trans: TranslationBundle): string {
  return title === undefined ? message : trans.__('%1: %2', title, message);
}

/** That a name is missing says what it is about. */
function nameTitle(name: string, trans: TranslationBundle): string | undefined {
  return name.trim() === '' ? undefined : trans.__('Name');
}

/** What the field of a key is called. */
function titleOf(key: string | undefined): string | undefined {
  return optionFields.find((field) => field.key === key)?.title ?? key;
}
