import type { JupyterFrontEnd, JupyterFrontEndPlugin } from '@jupyterlab/application';
import { runError } from '@damselfly/compute/errors.ts';
import { ITranslator, nullTranslator } from '@jupyterlab/translation';
import { Type } from 'typebox';
import { Check } from 'typebox/value';
import { CommandIDs } from '../command-ids.ts';
import { TRANSLATION_DOMAIN } from '../components/translation.tsx';
import { startIcon } from '../icons/actions.ts';
import { blacklistText } from '../panels/run/model/frame-choice.ts';
import { IPageFiles } from '../services/page-runs/tokens.ts';
import { folderOf } from '../services/places/paths.ts';
import { IPlaces } from '../services/places/tokens.ts';
import { editArguments } from '../services/runs/edit-arguments.ts';
import { IRunService, type KnownRun } from '../services/runs/tokens.ts';
import { runArgument } from './run-argument.ts';
import { showFailure } from './show-failure.ts';

const FramesSchema = Type.Array(Type.Integer({ minimum: 0 }));

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
    const { contents } = app.serviceManager;

    /** Writes a blacklist beside the config.ini. @returns the path by which the config finds it. */
    const keep = async (text: string, { summary }: KnownRun): Promise<string> => {
      const folder = folderOf(summary.config ?? '');
      const name = `blacklist-${new Date().toISOString().replaceAll(/[:.]/g, '-')}.dat`;
      if (!folder.startsWith('/')) {
        if (pageFiles === null) {
          const reason = 'its files are in the browser, and this site takes no files into it';
          throw runError({ folder: summary.name, reason });
        }
        const up = '../'.repeat(folder.split('/').length);
        return `${up}${await pageFiles.add([new File([text], name)])}/${name}`;
      }
      // Without a gateway the file browser's root is the root.
      const shown = await places
        .toContents(`${folder}/${name}`)
        .catch(() => `${folder}/${name}`.slice(1));
      if (shown === undefined) {
        const reason =
          'it is outside the folder that the file browser shows; save the blacklist, put it there, and name it in the form';
        throw runError({ folder, reason });
      }
      await contents.save(shown, { type: 'file', format: 'text', content: text });
      return name;
    };

    app.commands.addCommand(CommandIDs.excludeFrames, {
      label: trans.__('New Run without These Frames…'),
      caption: trans.__('Write a blacklist and open the form of a new run that reads it'),
      icon: startIcon,
      describedBy: {
        args: {
          type: 'object',
          properties: {
            key: { type: 'string', description: 'The run: gateway:ID or page:ID' },
            frames: {
              type: 'array',
              items: { type: 'integer' },
              description:
                'Numbers of the frames to leave out, from 0; those that it leaves out stay out',
            },
          },
        },
      },
      isEnabled: (given) => runArgument(app, runs, given)?.summary.config !== undefined,
      execute: async (given) => {
        const run = runArgument(app, runs, given);
        const { frames } = given;
        if (run === undefined || !Check(FramesSchema, frames)) {
          return;
        }
        await showFailure(run.summary.name, async () => {
          const { source, summary } = run;
          const orientations = await source.frames(summary.id, summary.iteration, 'orientation');
          const isLeftOut = Array.from(orientations, (orientation) => orientation < 0);
          const blacklist = await keep(blacklistText(frames, isLeftOut), run);
          await app.commands.execute(CommandIDs.newReconstruction, {
            ...editArguments(summary),
            // What takes every other frame has left the rest out already.
            set: { blacklist_file: blacklist, selection: '' },
          });
        });
      },
    });
  },
};
