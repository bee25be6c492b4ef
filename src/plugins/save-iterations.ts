import type { JupyterFrontEnd, JupyterFrontEndPlugin } from '@jupyterlab/application';
import { MainAreaWidget } from '@jupyterlab/apputils';
import { ITranslator, nullTranslator } from '@jupyterlab/translation';
import { CommandIDs } from '../command-ids.ts';
import { TRANSLATION_DOMAIN } from '../components/translation.tsx';
import { downloadIcon } from '../icons/actions.ts';
import { RUN_IN_FRONT_DESCRIPTION } from '../services/runs/run-key.ts';
import { showFailure } from './show-failure.ts';

export const saveIterationsPlugin: JupyterFrontEndPlugin<void> = {
  id: 'jupyterlab-damselfly:save-iterations',
  description: 'Adds the command that saves a movie of the iterations of a run.',
  autoStart: true,
  optional: [ITranslator],
  activate: (app: JupyterFrontEnd, translator: ITranslator | null) => {
    const trans = (translator ?? nullTranslator).load(TRANSLATION_DOMAIN);
    const panelOf = async (key: unknown): Promise<unknown> => {
      if (typeof key !== 'string') {
        return app.shell.currentWidget;
      }
      const widget: unknown = await app.commands.execute(CommandIDs.openRun, { key });
      if (widget instanceof MainAreaWidget) {
        await widget.revealed;
      }
      return widget;
    };
    app.commands.addCommand(CommandIDs.saveIterations, {
      label: trans.__('Save Movie of Iterations (MP4, WebM)'),
      caption: trans.__('Record the model of a run, one iteration after the other, as it is seen'),
      icon: downloadIcon,
      describedBy: {
        args: {
          type: 'object',
          properties: {
            key: { type: 'string', description: RUN_IN_FRONT_DESCRIPTION },
            from: { type: 'integer', description: 'The first iteration; 0 is the start model' },
            to: { type: 'integer', description: 'The last iteration; by default all there are' },
            framesPerSecond: { type: 'number', description: 'Iterations a second, 1 to 30' },
            level: {
              type: 'string',
              description:
                'full or preview: what is shown of each; by default full up to 100 iterations',
            },
            overlay: {
              type: 'boolean',
              description:
                'With the axes and the scale bar where they are switched on, and a colour bar where colours mean values; true by default',
            },
          },
        },
      },
      execute: async (args) => {
        await showFailure(trans.__('Save Movie of Iterations'), async () => {
          const [{ iterationsIn }, { readMovieChoice }] = await Promise.all([
            import('../panels/run/iteration-actions.ts'),
            import('../panels/run/model/movie-choice.ts'),
          ]);
          const choice = readMovieChoice(args);
          if (choice === undefined) {
            throw new Error(
              trans.__(
                'from and to are iterations from 0 on, framesPerSecond is 1 to 30, level is full or preview, overlay is true or false.',
              ),
            );
          }
          const iterations = iterationsIn(await panelOf(args['key']));
          if (iterations === undefined) {
            throw new Error(trans.__('No run is in front: open one, or name it by its key.'));
          }
          await iterations.save(choice);
        });
      },
    });
  },
};
