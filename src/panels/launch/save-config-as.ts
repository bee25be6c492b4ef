import { Dialog, InputDialog, showDialog } from '@jupyterlab/apputils';
import { PathExt } from '@jupyterlab/coreutils';
import type { Contents } from '@jupyterlab/services';
import type { TranslationBundle } from '@jupyterlab/translation';
import { isMissing } from '../../services/places/is-missing.ts';

export interface SaveConfigOptions {
  readonly contents: Contents.IManager;
  /** Of the file browser; what is proposed. */
  readonly folder: string;
  readonly trans: TranslationBundle;
}

/**
 * Writes a config where the user wants it, who is asked for its path.
 *
 * @param name of the file, without its extension; what is proposed.
 * @returns its path in the file browser; nothing when cancelled.
 * @throws what the server answers.
 */
export async function saveConfigAs(
  name: string,
  text: string,
  { contents, folder, trans }: SaveConfigOptions,
): Promise<string | undefined> {
  const { value } = await InputDialog.getText({
    title: trans.__('Save as Template'),
    label: trans.__('A config.ini with these settings, to begin other reconstructions with:'),
    text: PathExt.join(folder, `${name}.ini`),
    okLabel: trans.__('Save'),
  });
  const path = value?.trim() ?? '';
  if (path === '' || ((await fileExists(path, contents)) && !(await mayOverwrite(path, trans)))) {
    return undefined;
  }
  await contents.save(path, { type: 'file', format: 'text', content: text });
  return path;
}

async function fileExists(path: string, contents: Contents.IManager): Promise<boolean> {
  try {
    await contents.get(path, { content: false });
    return true;
  } catch (error) {
    if (await isMissing(error, path, contents)) {
      return false;
    }
    throw error;
  }
}

async function mayOverwrite(path: string, trans: TranslationBundle): Promise<boolean> {
  const { button } = await showDialog({
    title: trans.__('Overwrite the file?'),
    body: trans.__('%1 exists already.', path),
    buttons: [
      Dialog.cancelButton({ label: trans.__('Cancel') }),
      Dialog.warnButton({ label: trans.__('Overwrite') }),
    ],
  });
  return button.accept;
}
