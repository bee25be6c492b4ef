import { CommandIDs } from '../../command-ids.ts';
import { TRANSLATION_DOMAIN } from '../../components/translation.tsx';
import { folderOf, isDropped, nameOf } from '../../services/places/paths.ts';
import type { PanelServices } from '../panel.ts';
import type { LaunchServices } from './launch-services.ts';

/** Asks through the file browser's own dialog and the application's commands. */
export function applicationServices({
  browser,
  commands,
  contents,
  places,
  translator,
}: PanelServices): LaunchServices {
  return {
    canPick: browser !== null,
    async pickFile(title) {
      if (browser === null) {
        return undefined;
      }
      const { FileDialog } = await import('@jupyterlab/filebrowser');
      const { value } = await FileDialog.getOpenFiles({
        manager: browser.model.manager,
        title,
        translator,
      });
      const chosen = value?.at(0);
      return chosen === undefined ? undefined : pathOf(chosen.path, places);
    },
    async saveTemplate(name, text) {
      const { saveConfigAs } = await import('./save-config-as.ts');
      const saved = await saveConfigAs(name, text, {
        contents,
        folder: browser?.model.path ?? '',
        trans: translator.load(TRANSLATION_DOMAIN),
      });
      return saved === undefined ? undefined : pathOf(saved, places);
    },
    absolutePath: (typed) => pathOf(typed, places),
    async pathFrom(folder, typed) {
      const isThere = (path: string): Promise<boolean> => isFile(path, places, contents);
      if (typed.startsWith('/') || isDropped(folder) || (await isThere(`${folder}/${typed}`))) {
        return typed;
      }
      const fromRoot = await pathOf(typed, places);
      return (await isThere(fromRoot)) ? fromRoot : typed;
    },
    openRun(key) {
      // The command tells the user itself what went wrong.
      commands.execute(CommandIDs.openRun, { key }).catch(() => undefined);
    },
  };
}

/** Whether the gateway, or else the file browser, shows a file of this path. */
async function isFile(
  path: string,
  places: PanelServices['places'],
  contents: PanelServices['contents'],
): Promise<boolean> {
  try {
    const { entries } = await places.list(folderOf(path));
    return entries.some((entry) => nameOf(entry.path) === nameOf(path));
  } catch {
    return contents.get(path.replace(/^\//, ''), { content: false }).then(
      () => true,
      () => false,
    );
  }
}

/**
 * The path that sources know: the server's own where there is a gateway, which reads it; else the file
 * browser's, from its root.
 */
export async function pathOf(
  path: string,
  places: Pick<PanelServices['places'], 'toGateway'>,
): Promise<string> {
  if (path.startsWith('/')) {
    return path;
  }
  // Without a gateway nothing knows where the server's root is.
  const known = await places.toGateway(path).catch(() => undefined);
  return known ?? `/${path}`;
}
