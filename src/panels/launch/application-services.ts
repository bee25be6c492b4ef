import { CommandIDs } from '../../command-ids.ts';
import { TRANSLATION_DOMAIN } from '../../components/translation.tsx';
import { pathOf } from '../../services/places/path-of.ts';
import { isThere } from '../../services/places/is-there.ts';
import { isDropped } from '../../services/places/paths.ts';
import type { PanelServices } from '../panel.ts';
import { pickFile } from '../pick-file.ts';
import type { LaunchServices } from './launch-services.ts';

/** Asks through the file browser's own dialog and the application's commands. */
export function applicationServices(services: PanelServices): LaunchServices {
  const { browser, commands, contents, places, translator } = services;
  const isFile = (path: string): Promise<boolean> => isThere(path, services);
  return {
    isThere: isFile,
    canPick: browser !== null,
    pickFile: (title) => pickFile(title, services),
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
      if (typed.startsWith('/') || isDropped(folder) || (await isFile(`${folder}/${typed}`))) {
        return typed;
      }
      const fromRoot = await pathOf(typed, places);
      return (await isFile(fromRoot)) ? fromRoot : typed;
    },
    openRun(key) {
      // The command tells the user itself what went wrong.
      commands.execute(CommandIDs.openRun, { key }).catch(() => undefined);
    },
  };
}
