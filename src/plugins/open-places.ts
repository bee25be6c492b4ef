import type { JupyterFrontEnd, JupyterFrontEndPlugin } from '@jupyterlab/application';
import { ITranslator, nullTranslator } from '@jupyterlab/translation';
import { CommandIDs } from '../command-ids.ts';
import { TRANSLATION_DOMAIN } from '../components/translation.tsx';
import { folderIcon } from '../icons/files.ts';
import { startIcon } from '../icons/actions.ts';
import { damselflyIcon } from '../icons/brand.ts';
import { isOutput } from '../services/places/is-output.ts';
import { isDropped } from '../services/places/paths.ts';
import { IPlaces } from '../services/places/tokens.ts';
import { IRunService } from '../services/runs/tokens.ts';
import { pathArgument } from './path-argument.ts';
import { pointed } from './pointed.ts';
import { showFailure } from './show-failure.ts';

const path = { type: 'string', description: 'A path as the gateway knows it' };
const kind = { type: 'string', description: 'What the file holds: config, log, photons, ...' };

/** Which command opens a file, by its kind; the others are shown in the file browser. */
const OPENERS: Readonly<Partial<Record<string, string>>> = {
  config: CommandIDs.newFromHere,
  photons: CommandIDs.openFrames,
  log: CommandIDs.openRun,
  volume: CommandIDs.openVolume,
  hdf5: CommandIDs.openVolume,
};

export const openPlacesPlugin: JupyterFrontEndPlugin<void> = {
  id: 'jupyterlab-damselfly:open-places',
  description: 'Adds the commands that open a file of the sidebar with what reads it.',
  autoStart: true,
  requires: [IRunService, IPlaces],
  optional: [ITranslator],
  activate: (
    app: JupyterFrontEnd,
    runs: IRunService,
    places: IPlaces,
    translator: ITranslator | null,
  ) => {
    const trans = (translator ?? nullTranslator).load(TRANSLATION_DOMAIN);
    const { commands } = app;

    commands.addCommand(CommandIDs.openFolder, {
      label: trans.__('Show in File Browser'),
      caption: trans.__('Show the folder in the file browser'),
      icon: folderIcon,
      describedBy: { args: { type: 'object', properties: { path } } },
      // Files that were dropped on the page are in no folder that is known.
      isEnabled: (args) => {
        const wanted = pathArgument(app, runs, args);
        return wanted !== undefined && !isDropped(wanted);
      },
      execute: async (args) => {
        const wanted = pathArgument(app, runs, args);
        await showFailure(trans.__('Show in File Browser'), async () => {
          const shown = wanted === undefined ? undefined : await places.toContents(wanted);
          if (shown === undefined) {
            throw new Error(
              trans.__('%1 is outside the folder that the file browser shows.', wanted ?? ''),
            );
          }
          await commands.execute('filebrowser:go-to-path', { path: shown });
          await commands.execute('filebrowser:activate');
        });
      },
    });

    commands.addCommand(CommandIDs.newFromHere, {
      label: trans.__('New Reconstruction from Here'),
      caption: trans.__('Fill the form from this config.ini or these photons'),
      icon: startIcon,
      describedBy: { args: { type: 'object', properties: { path, kind } } },
      execute: async (args) => {
        const from = pathArgument(app, runs, args);
        const isConfig = (args['kind'] ?? pointed(app, 'kind')) === 'config';
        if (from !== undefined) {
          await commands.execute(
            CommandIDs.newReconstruction,
            isConfig ? { config: from } : { files: [from] },
          );
        }
      },
    });

    commands.addCommand(CommandIDs.openFile, {
      label: trans.__('Open with Damselfly'),
      caption: trans.__('Open a file with the panel that reads it'),
      icon: damselflyIcon,
      describedBy: { args: { type: 'object', properties: { path, kind } } },
      execute: async (args) => {
        const file = pathArgument(app, runs, args);
        const of = args['kind'];
        const ofKind = typeof of === 'string' ? OPENERS[of] : undefined;
        const opener = file !== undefined && isOutput(file) ? CommandIDs.openRun : ofKind;
        await commands.execute(opener ?? CommandIDs.openFolder, { ...args, path: file });
      },
    });
  },
};
