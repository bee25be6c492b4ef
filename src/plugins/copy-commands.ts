import type { JupyterFrontEnd, JupyterFrontEndPlugin } from '@jupyterlab/application';
import { Clipboard } from '@jupyterlab/apputils';
import { ITranslator, nullTranslator } from '@jupyterlab/translation';
import { CommandIDs } from '../command-ids.ts';
import { TRANSLATION_DOMAIN } from '../components/translation.tsx';
import { copyIcon } from '../icons/actions.ts';
import { commandLine } from '../services/runs/command-line.ts';
import { RUN_KEY_DESCRIPTION } from '../services/runs/run-key.ts';
import { IRunService } from '../services/runs/tokens.ts';
import { pathArgument } from './path-argument.ts';
import { runArgument } from './run-argument.ts';

export const copyCommandsPlugin: JupyterFrontEndPlugin<void> = {
  id: 'jupyterlab-damselfly:copy-commands',
  description: 'Adds the commands that copy a path, or the command line that computes a run again.',
  autoStart: true,
  requires: [IRunService],
  optional: [ITranslator],
  activate: (app: JupyterFrontEnd, runs: IRunService, translator: ITranslator | null) => {
    const trans = (translator ?? nullTranslator).load(TRANSLATION_DOMAIN);
    app.commands.addCommand(CommandIDs.copyCommand, {
      label: trans.__('Copy as Command'),
      caption: trans.__('Copy the command line that computes the same'),
      icon: copyIcon,
      describedBy: {
        args: {
          type: 'object',
          properties: { key: { type: 'string', description: RUN_KEY_DESCRIPTION } },
        },
      },
      execute: (args) => {
        const run = runArgument(app, runs, args);
        if (run !== undefined) {
          Clipboard.copyToSystem(commandLine(run.summary));
        }
      },
    });
    app.commands.addCommand(CommandIDs.copyPath, {
      label: trans.__('Copy Path'),
      caption: trans.__('Copy the path on the server'),
      icon: copyIcon,
      describedBy: {
        args: {
          type: 'object',
          properties: { path: { type: 'string', description: 'A path as the gateway knows it' } },
        },
      },
      execute: (args) => {
        const path = pathArgument(app, runs, args);
        if (path !== undefined) {
          Clipboard.copyToSystem(path);
        }
      },
    });
  },
};
