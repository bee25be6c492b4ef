import type { RunAction } from '@damselfly/remote/http';
import type { JupyterFrontEnd, JupyterFrontEndPlugin } from '@jupyterlab/application';
import { Dialog, showDialog } from '@jupyterlab/apputils';
import { ITranslator, nullTranslator } from '@jupyterlab/translation';
import { deleteIcon } from '@jupyterlab/ui-components';
import type { ReadonlyPartialJSONObject } from '@lumino/coreutils';
import { CommandIDs } from '../command-ids.ts';
import { TRANSLATION_DOMAIN } from '../components/translation.tsx';
import { closeIcon, pauseIcon, startIcon, stopIcon } from '../icons/actions.ts';
import { RUN_KEY_DESCRIPTION } from '../services/runs/run-key.ts';
import { IRunService } from '../services/runs/tokens.ts';
import { runArgument } from './run-argument.ts';
import { showFailure } from './show-failure.ts';

const args = {
  type: 'object',
  properties: { key: { type: 'string', description: RUN_KEY_DESCRIPTION } },
};

export const runControlPlugin: JupyterFrontEndPlugin<void> = {
  id: 'jupyterlab-damselfly:run-control',
  description: 'Adds the commands that pause, resume, stop, cancel and delete a run.',
  autoStart: true,
  requires: [IRunService],
  optional: [ITranslator],
  activate: (app: JupyterFrontEnd, runs: IRunService, translator: ITranslator | null) => {
    const trans = (translator ?? nullTranslator).load(TRANSLATION_DOMAIN);
    const control = async (action: RunAction, given: ReadonlyPartialJSONObject): Promise<void> => {
      const run = runArgument(app, runs, given);
      if (run !== undefined) {
        await showFailure(run.summary.name, () => run.source.control(run.summary.id, action));
      }
    };
    const can = (action: RunAction, given: ReadonlyPartialJSONObject): boolean =>
      runArgument(app, runs, given)?.summary.actions.includes(action) === true;

    const isComputed = (given: ReadonlyPartialJSONObject): boolean => can('cancel', given);

    app.commands.addCommand(CommandIDs.pauseRun, {
      label: trans.__('Pause Run'),
      caption: trans.__('Hold the computation; its process stays'),
      icon: pauseIcon,
      describedBy: { args },
      isEnabled: (given) => can('pause', given),
      execute: (given) => control('pause', given),
    });
    app.commands.addCommand(CommandIDs.resumeRun, {
      label: trans.__('Resume Run'),
      caption: trans.__('Go on after the last finished iteration'),
      icon: startIcon,
      describedBy: { args },
      isEnabled: (given) => can('resume', given),
      execute: (given) => control('resume', given),
    });
    app.commands.addCommand(CommandIDs.stopRun, {
      label: trans.__('Stop Run'),
      caption: trans.__('End the run after the iteration that it computes now; it can be resumed'),
      icon: stopIcon,
      describedBy: { args },
      isEnabled: (given) => can('stop', given),
      execute: (given) => control('stop', given),
    });
    app.commands.addCommand(CommandIDs.cancelRun, {
      label: trans.__('Cancel Run'),
      caption: trans.__('End the run at once; finished iterations are kept'),
      icon: closeIcon,
      describedBy: { args },
      isEnabled: (given) => can('cancel', given),
      execute: (given) => control('cancel', given),
    });
    app.commands.addCommand(CommandIDs.deleteRun, {
      label: (given) =>
        isComputed(given) ? trans.__('Delete Run… (once it has ended)') : trans.__('Delete Run…'),
      caption: trans.__('Delete a run that this browser keeps, with its files'),
      icon: deleteIcon,
      describedBy: { args },
      // Runs on the server are folders of the user's, who deletes them as such.
      isVisible: (given) => runArgument(app, runs, given)?.source.name !== 'gateway',
      isEnabled: (given) =>
        runArgument(app, runs, given)?.source.remove !== undefined && !isComputed(given),
      execute: async (given) => {
        const run = runArgument(app, runs, given);
        if (run === undefined) {
          return;
        }
        const { source, summary } = run;
        const { button } = await showDialog({
          title: trans.__('Delete %1?', summary.name),
          body: trans.__('Its results are in this browser alone: they cannot be brought back.'),
          buttons: [
            Dialog.cancelButton(),
            Dialog.warnButton({ label: trans.__('Delete the run') }),
          ],
          // Enter does no harm.
          defaultButton: 0,
        });
        if (button.accept) {
          await showFailure(summary.name, async () => source.remove?.(summary.id));
        }
      },
    });
  },
};
