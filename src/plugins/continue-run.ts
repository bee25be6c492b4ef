import type { JupyterFrontEnd, JupyterFrontEndPlugin } from '@jupyterlab/application';
import { ITranslator, nullTranslator } from '@jupyterlab/translation';
import { CommandIDs } from '../command-ids.ts';
import { TRANSLATION_DOMAIN } from '../components/translation.tsx';
import { startIcon } from '../icons/actions.ts';
import { RUN_KEY_DESCRIPTION } from '../services/runs/run-key.ts';
import { IRunService } from '../services/runs/tokens.ts';
import { wayToContinue } from '../services/runs/way-to-continue.ts';
import { askIterations } from './ask-iterations.ts';
import { runArgument } from './run-argument.ts';
import { showFailure } from './show-failure.ts';

export const continueRunPlugin: JupyterFrontEndPlugin<void> = {
  id: 'jupyterlab-damselfly:continue-run',
  description: 'Adds the command that computes further iterations of a run that has ended.',
  autoStart: true,
  requires: [IRunService],
  optional: [ITranslator],
  activate: (app: JupyterFrontEnd, runs: IRunService, translator: ITranslator | null) => {
    const trans = (translator ?? nullTranslator).load(TRANSLATION_DOMAIN);
    app.commands.addCommand(CommandIDs.continueRun, {
      label: trans.__('Continue Run…'),
      caption: trans.__(
        'Compute further iterations of a run that has ended, in its own folder; those of another program in a branch',
      ),
      icon: startIcon,
      describedBy: {
        args: {
          type: 'object',
          properties: {
            key: { type: 'string', description: RUN_KEY_DESCRIPTION },
            iterations: {
              type: 'integer',
              description: 'How many are added to those that are finished; asked for where missing',
            },
          },
        },
      },
      isEnabled: (given) => {
        const run = runArgument(app, runs, given);
        return run !== undefined && wayToContinue(run.summary) !== undefined;
      },
      execute: async (given) => {
        const run = runArgument(app, runs, given);
        if (run === undefined) {
          return;
        }
        const { key, source, summary } = run;
        if (wayToContinue(summary) === 'branch') {
          await app.commands.execute(CommandIDs.branchRun, { key });
          return;
        }
        const { iterations } = given;
        const added = typeof iterations === 'number' ? iterations : await askIterations(run, trans);
        if (added === undefined) {
          return;
        }
        await showFailure(summary.name, async () => {
          if (!Number.isInteger(added) || added < 1) {
            throw new Error(trans.__('The number of iterations to add is a whole one from 1 on.'));
          }
          await source.extend(summary.id, summary.iteration + added);
        });
      },
    });
  },
};
