import { pathOf } from '../services/places/path-of.ts';
import type { PanelServices } from './panel.ts';

/** Lets the user choose a file in the file browser's own dialog. @returns nothing when cancelled. */
export async function pickFile(
  title: string,
  { browser, places, translator }: Pick<PanelServices, 'browser' | 'places' | 'translator'>,
): Promise<string | undefined> {
  if (browser === null) {
    return undefined;
  }
  const { FileDialog } = await import('@jupyterlab/filebrowser');
  const { manager } = browser.model;
  const { value } = await FileDialog.getOpenFiles({ manager, title, translator });
  const chosen = value?.at(0);
  return chosen === undefined ? undefined : pathOf(chosen.path, places);
}
