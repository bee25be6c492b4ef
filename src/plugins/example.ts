import type { JupyterFrontEnd, JupyterFrontEndPlugin } from '@jupyterlab/application';
import { ITranslator, nullTranslator } from '@jupyterlab/translation';
import { CommandIDs } from '../command-ids.ts';
import { TRANSLATION_DOMAIN } from '../components/translation.tsx';
import { startIcon } from '../icons/actions.ts';
import { IRunService } from '../services/runs/tokens.ts';
import { IDamselflySettings } from '../services/settings/tokens.ts';
import { showFailure } from './show-failure.ts';

export const examplePlugin: JupyterFrontEndPlugin<void> = {
  id: 'jupyterlab-damselfly:example',
  description: 'Adds the command that reconstructs the built-in example.',
  autoStart: true,
  requires: [IRunService, IDamselflySettings],
  optional: [ITranslator],
  activate: (
    app: JupyterFrontEnd,
    runs: IRunService,
    settings: IDamselflySettings,
    translator: ITranslator | null,
  ) => {
    const trans = (translator ?? nullTranslator).load(TRANSLATION_DOMAIN);
    app.commands.addCommand(CommandIDs.runExample, {
      label: trans.__('Run Example'),
      caption: trans.__('Reconstruct a small synthetic particle, from frames to density'),
      icon: startIcon,
      describedBy: {
        args: {
          type: 'object',
          properties: {
            engine: { type: 'string', description: 'Where: local or page; else the default' },
          },
        },
      },
      execute: (args) =>
        showFailure(trans.__('Run Example'), async () => {
          const { startExample } = await import('../services/runs/start-example.ts');
          const asked = typeof args['engine'] === 'string' ? args['engine'] : '';
          const engine = asked || settings.defaultEngine;
          const key = await startExample(runs, { engine, workers: settings.workers, trans });
          await app.commands.execute(CommandIDs.openRun, { key });
        }),
    });
  },
};
