import type { JupyterFrontEnd, JupyterFrontEndPlugin } from '@jupyterlab/application';
import { ITranslator, nullTranslator } from '@jupyterlab/translation';
import { CommandIDs } from '../command-ids.ts';
import { TRANSLATION_DOMAIN } from '../components/translation.tsx';
import { downloadIcon } from '../icons/actions.ts';
import { PHASE_FORMATS, phasingIn, type PhaseActions } from '../panels/phase/phase-actions.ts';
import { showFailure } from './show-failure.ts';

export const phaseCommandsPlugin: JupyterFrontEndPlugin<void> = {
  id: 'jupyterlab-damselfly:phase-commands',
  description: 'Adds the command that saves what the current phase panel has found.',
  autoStart: true,
  optional: [ITranslator],
  activate: (app: JupyterFrontEnd, translator: ITranslator | null) => {
    const trans = (translator ?? nullTranslator).load(TRANSLATION_DOMAIN);
    const current = (): PhaseActions | undefined => phasingIn(app.shell.currentWidget);
    app.commands.addCommand(CommandIDs.savePhasing, {
      label: trans.__('Save Phased Class'),
      caption: trans.__('Save the density of a class with its support, intensities and errors'),
      icon: downloadIcon,
      describedBy: {
        args: {
          type: 'object',
          properties: {
            format: { type: 'string', description: `${PHASE_FORMATS.join(' or ')}; h5 by default` },
          },
        },
      },
      isEnabled: () => current() !== undefined,
      execute: async ({ format }) => {
        await showFailure(trans.__('Save Phased Class'), async () => {
          await current()?.save(PHASE_FORMATS.find((known) => known === format) ?? 'h5');
        });
      },
    });
  },
};
