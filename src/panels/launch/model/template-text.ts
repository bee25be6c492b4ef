import { optionFields } from '@damselfly/compute/emc/option-fields.ts';
import { editConfig } from '@damselfly/compute/io/formats/dragonfly-config/edit-config.ts';
import { readConfig } from '@damselfly/compute/io/formats/dragonfly-config/read-config.ts';
import type { LaunchState } from './launch-state.ts';

/** These stay as they are written: every run has its own, beside its config. */
const OUTPUTS: readonly string[] = ['output_folder', 'log_file'];

/** The form's config as it works in any folder: what is read has its whole path. */
export function templateText({ text, folder }: Pick<LaunchState, 'text' | 'folder'>): string {
  const { given } = readConfig(text, '');
  const { options } = readConfig(text, `${folder}/`);
  const whole = optionFields
    .filter(({ key, kind }) => kind === 'path' && key in given && !OUTPUTS.includes(key))
    .map(({ key }) => [key, options[key]] as const)
    .filter((entry): entry is [(typeof entry)[0], string] => typeof entry[1] === 'string');
  return editConfig(text, Object.fromEntries(whole));
}
