import type { JupyterFrontEnd, JupyterFrontEndPlugin } from '@jupyterlab/application';
import { ITranslator, nullTranslator } from '@jupyterlab/translation';
import { CommandIDs } from '../command-ids.ts';
import { TRANSLATION_DOMAIN } from '../components/translation.tsx';
import { startIcon } from '../icons/actions.ts';
import { IPageFiles } from '../services/page-runs/tokens.ts';
import { IPlaces } from '../services/places/tokens.ts';
import { editArguments } from '../services/runs/edit-arguments.ts';
import { RUN_KEY_DESCRIPTION } from '../services/runs/run-key.ts';
import { IRunService } from '../services/runs/tokens.ts';
import { runArgument } from './run-argument.ts';
import { showFailure } from './show-failure.ts';

export const excludeFramesPlugin: JupyterFrontEndPlugin<void> = {
  id: 'jupyterlab-damselfly:exclude-frames',
  description: 'Adds the command that opens the form for a run that leaves chosen frames out.',
  autoStart: true,
  requires: [IRunService, IPlaces],
  optional: [IPageFiles, ITranslator],
  activate: (
    app: JupyterFrontEnd,
    runs: IRunService,
    places: IPlaces,
    pageFiles: IPageFiles | null,
    translator: ITranslator | null,
  ) => {
    const trans = (translator ?? nullTranslator).load(TRANSLATION_DOMAIN);
    app.commands.addCommand(CommandIDs.excludeFrames, {
      label: trans.__('New Run without These Frames…'),
      caption: trans.__('Write a blacklist and open the form of a new run that reads it'),
      icon: startIcon,
      describedBy: {
        args: {
          type: 'object',
          properties: {
            key: { type: 'string', description: RUN_KEY_DESCRIPTION },
            frames: {
              type: 'array',
              items: { type: 'integer' },
              description:
                'Numbers of the frames to leave out, from 0; those that it leaves out stay out',
            },
            detector: { type: 'string', description: 'Another detector file than the run has' },
          },
        },
      },
      isEnabled: (given) => runArgument(app, runs, given)?.summary.config !== undefined,
      execute: async (given) => {
        const run = runArgument(app, runs, given);
        const { readFrames, writeBlacklist } = await import('../services/runs/write-blacklist.ts');
        const frames = readFrames(given['frames']);
        const { detector } = given;
        if (run === undefined || frames === undefined) {
          return;
        }
        await showFailure(run.summary.name, async () => {
          const { contents } = app.serviceManager;
          const blacklist = await writeBlacklist(run, frames, { contents, places, pageFiles });
          await app.commands.execute(CommandIDs.newReconstruction, {
            ...editArguments(run.summary),
            // What takes every other frame has left the rest out already.
            set: {
              blacklist_file: blacklist,
              selection: '',
              ...(typeof detector === 'string' && { in_detector_file: detector }),
            },
          });
        });
      },
    });
  },
};
