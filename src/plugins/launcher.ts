import type { JupyterFrontEnd, JupyterFrontEndPlugin } from '@jupyterlab/application';
import { ICommandPalette } from '@jupyterlab/apputils';
import { ILauncher } from '@jupyterlab/launcher';
import { ITranslator, nullTranslator } from '@jupyterlab/translation';
import { CommandIDs } from '../command-ids.ts';
import { TRANSLATION_DOMAIN } from '../components/translation.tsx';

/** What a user can begin with, in this order. */
const CARDS = [CommandIDs.newReconstruction, CommandIDs.runExample, CommandIDs.showRuns];

/** What has no card. */
const MORE = [CommandIDs.compareRuns, CommandIDs.phaseClass, CommandIDs.classifyFrames];

export const launcherPlugin: JupyterFrontEndPlugin<void> = {
  id: 'jupyterlab-damselfly:launcher',
  description: 'Adds cards to the launcher and commands to the palette.',
  autoStart: true,
  optional: [ILauncher, ICommandPalette, ITranslator],
  activate: (
    _app: JupyterFrontEnd,
    launcher: ILauncher | null,
    palette: ICommandPalette | null,
    translator: ITranslator | null,
  ) => {
    const trans = (translator ?? nullTranslator).load(TRANSLATION_DOMAIN);
    const category = trans.__('Damselfly');
    CARDS.forEach((command, rank) => {
      launcher?.add({ command, category, rank });
    });
    [...CARDS, ...MORE].forEach((command, rank) => {
      palette?.addItem({ command, category, rank });
    });
  },
};
