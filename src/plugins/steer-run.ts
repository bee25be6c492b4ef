import type { JupyterFrontEnd, JupyterFrontEndPlugin } from '@jupyterlab/application';
import { ITranslator, nullTranslator } from '@jupyterlab/translation';
import type { SteerAsked } from '@damselfly/remote/http';
import type { ReadonlyPartialJSONObject, ReadonlyPartialJSONValue } from '@lumino/coreutils';
import { CommandIDs } from '../command-ids.ts';
import { TRANSLATION_DOMAIN } from '../components/translation.tsx';
import { adjustIcon, branchIcon, resetIcon } from '../icons/actions.ts';
import { RUN_KEY_DESCRIPTION } from '../services/runs/run-key.ts';
import { IRunService } from '../services/runs/tokens.ts';
import { runArgument } from './run-argument.ts';
import { showFailure } from './show-failure.ts';

const key = { type: 'string', description: RUN_KEY_DESCRIPTION };

export const steerRunPlugin: JupyterFrontEndPlugin<void> = {
  id: 'jupyterlab-damselfly:steer-run',
  description:
    'Adds the commands that change options of a run while it goes on, take that back, and branch.',
  autoStart: true,
  requires: [IRunService],
  optional: [ITranslator],
  activate: (app: JupyterFrontEnd, runs: IRunService, translator: ITranslator | null) => {
    const trans = (translator ?? nullTranslator).load(TRANSLATION_DOMAIN);
    const steer = async (
      given: ReadonlyPartialJSONObject,
      askedOf: (lastChange: string | undefined) => SteerAsked | undefined,
    ): Promise<void> => {
      const run = runArgument(app, runs, given);
      const last = run?.summary.steered?.split(' ').at(-1);
      const asked = askedOf(last);
      if (run === undefined) {
        return;
      }
      if (asked === undefined) {
        await app.commands.execute(CommandIDs.openRun, { key: run.key });
        return;
      }
      await showFailure(run.summary.name, () => run.source.steer(run.summary.id, asked));
    };
    app.commands.addCommand(CommandIDs.steerRun, {
      label: trans.__('Steer Run…'),
      caption: trans.__('Change options of a run from its next iteration on'),
      icon: adjustIcon,
      describedBy: {
        args: {
          type: 'object',
          properties: {
            key,
            set: {
              type: 'object',
              description:
                'Keys of [emc], or workers, and their new texts; without, its panel opens',
            },
          },
        },
      },
      isEnabled: (given) => runArgument(app, runs, given)?.summary.program === 'damselfly',
      execute: (given) => steer(given, () => setOf(given['set'])),
    });
    app.commands.addCommand(CommandIDs.branchRun, {
      label: ({ iteration }) =>
        typeof iteration === 'number'
          ? trans.__('Branch from Iteration %1…', iteration)
          : trans.__('Branch from Last Iteration…'),
      caption: trans.__('Start a new run that goes on from an iteration of this one'),
      icon: branchIcon,
      describedBy: {
        args: {
          type: 'object',
          properties: {
            key,
            iteration: { type: 'integer', description: 'The iteration; the last by default' },
          },
        },
      },
      execute: async (given) => {
        const run = runArgument(app, runs, given);
        if (run !== undefined) {
          const { iteration } = given;
          const chosen = typeof iteration === 'number' ? iteration : run.summary.iteration;
          const { engine } = run.summary;
          await app.commands.execute(CommandIDs.newReconstruction, {
            branch: { key: run.key, iteration: chosen },
            ...(engine !== undefined && engine.id !== 'dragonfly' && { engine: engine.id }),
          });
        }
      },
    });
    app.commands.addCommand(CommandIDs.undoSteering, {
      label: trans.__('Take Back Last Change'),
      caption: trans.__('Take the last change of options back, before its iteration begins'),
      icon: resetIcon,
      describedBy: { args: { type: 'object', properties: { key } } },
      isEnabled: (given) => runArgument(app, runs, given)?.summary.steered !== undefined,
      execute: (given) => steer(given, (undo) => (undo === undefined ? undefined : { undo })),
    });
  },
};

/** What is to be set; undefined where nothing is said. */
function setOf(given: ReadonlyPartialJSONValue | undefined): SteerAsked | undefined {
  if (typeof given !== 'object' || given === null) {
    return undefined;
  }
  const entries = Object.entries(given).map(
    ([name, text]) => [name, typeof text === 'string' ? text : JSON.stringify(text)] as const,
  );
  return { set: Object.fromEntries(entries) };
}
