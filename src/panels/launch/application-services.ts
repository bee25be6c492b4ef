import { CommandIDs } from '../../command-ids.ts';
import { TRANSLATION_DOMAIN } from '../../components/translation.tsx';
import { pathOf } from '../../services/places/path-of.ts';
import { findFile, type FilePresence } from '../../services/places/find-file.ts';
import type { PanelServices } from '../panel.ts';
import { pickFile } from '../pick-file.ts';
import type { LaunchServices } from './launch-services.ts';
import { pathFrom } from './path-from.ts';

/** Asks through the file browser's own dialog and the application's commands. */
export function applicationServices(services: PanelServices): LaunchServices {
  const { browser, commands, contents, places, translator } = services;
  const find = (path: string): Promise<FilePresence> => findFile(path, services);
  const absolutePath = (typed: string): Promise<string> => pathOf(typed, places);
  return {
    isThere: async (path) => (await find(path)) !== 'absent',
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
    absolutePath,
    pathFrom: (folder, typed) => pathFrom(folder, typed, { find, absolutePath }),
    openRun(key) {
      // The command tells the user itself what went wrong.
      commands.execute(CommandIDs.openRun, { key }).catch(() => undefined);
    },
  };
}
