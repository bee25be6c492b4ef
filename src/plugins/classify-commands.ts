import type { JupyterFrontEnd, JupyterFrontEndPlugin } from '@jupyterlab/application';
import { ITranslator, nullTranslator } from '@jupyterlab/translation';
import type { ReadonlyJSONObject, ReadonlyPartialJSONObject } from '@lumino/coreutils';
import { CommandIDs } from '../command-ids.ts';
import { TRANSLATION_DOMAIN } from '../components/translation.tsx';
import { classifyIcon } from '../icons/frames.ts';
import { classesIn, type ClassifyActions } from '../panels/classify/classify-actions.ts';
import {
  CONVERSION_PROPERTIES,
  RANGE_PROPERTIES,
  TRAINING_PROPERTIES,
} from '../panels/classify/argument-descriptions.ts';
import { showFailure } from './show-failure.ts';

export const classifyCommandsPlugin: JupyterFrontEndPlugin<void> = {
  id: 'jupyterlab-damselfly:classify-commands',
  description: 'Adds the commands of the current panel that classifies frames.',
  autoStart: true,
  optional: [ITranslator],
  activate: (app: JupyterFrontEnd, translator: ITranslator | null) => {
    const trans = (translator ?? nullTranslator).load(TRANSLATION_DOMAIN);
    const current = (): ClassifyActions | undefined => classesIn(app.shell.currentWidget);
    const add = (
      id: string,
      label: string,
      caption: string,
      properties: ReadonlyJSONObject,
      run: (actions: ClassifyActions, args: ReadonlyPartialJSONObject) => Promise<void> | void,
    ): void => {
      app.commands.addCommand(id, {
        label,
        caption,
        icon: classifyIcon,
        describedBy: { args: { type: 'object', properties } },
        isEnabled: () => current() !== undefined,
        execute: async (args) => {
          await showFailure(label, async () => {
            const actions = current();
            if (actions !== undefined) {
              await run(actions, args);
            }
          });
        },
      });
    };
    const settings = async (args: ReadonlyPartialJSONObject) =>
      (await import('../panels/classify/classify-args.ts')).readClassifyArgs(args);
    add(
      CommandIDs.labelFrames,
      trans.__('Label Frames'),
      trans.__('Give frames a class, or take it from them'),
      {
        frames: {
          type: 'array',
          items: { type: 'integer' },
          description: 'Their numbers from 0; the shown one where missing',
        },
        class: { type: 'string', description: 'A letter from a to z; takes it away where missing' },
      },
      async (actions, given) => {
        const { readFrames } = await import('../services/runs/write-blacklist.ts');
        const letter = given['class'];
        actions.label(readFrames(given['frames']), typeof letter === 'string' ? letter : '');
      },
    );
    add(
      CommandIDs.saveClasses,
      trans.__('Save Classes of Frames'),
      trans.__('Write my_classes.dat beside the photons'),
      {},
      (actions) => actions.save(),
    );
    add(
      CommandIDs.openClasses,
      trans.__('Open Classes of Frames…'),
      trans.__('Take the classes of a file'),
      { path: { type: 'string', description: 'The file; a dialog asks where missing' } },
      (actions, { path }) => actions.open(typeof path === 'string' ? path : undefined),
    );
    add(
      CommandIDs.convertFrames,
      trans.__('Convert Frames'),
      trans.__('Turn frames into what they are compared by'),
      {
        conversion: { type: 'object', properties: CONVERSION_PROPERTIES },
        range: { type: 'object', properties: RANGE_PROPERTIES },
      },
      async (actions, args) => {
        const { conversion, range } = await settings(args);
        await actions.convert({ ...(conversion && { conversion }), ...(range && { range }) });
      },
    );
    add(
      CommandIDs.embedFrames,
      trans.__('Embed Frames'),
      trans.__('Lay the converted frames out as points, near each other where they are alike'),
      {
        neighbours: {
          type: 'integer',
          description: 'Of each frame, up to 300; a tenth of them by default',
        },
      },
      async (actions, args) => {
        const { neighbours } = await settings(args);
        await actions.embed(neighbours === undefined ? {} : { neighbours });
      },
    );
    add(
      CommandIDs.trainClasses,
      trans.__('Teach a Network the Classes'),
      trans.__('Train a network on the labelled frames that were converted'),
      { training: { type: 'object', properties: TRAINING_PROPERTIES } },
      async (actions, args) => {
        const { training } = await settings(args);
        await actions.train(training === undefined ? {} : { training });
      },
    );
    add(
      CommandIDs.predictClasses,
      trans.__('Find Classes by the Network'),
      trans.__('Let the network find the classes of the frames that have none'),
      {
        least: {
          type: 'number',
          description:
            'Takes what is found with this confidence, 0 to 1, as labels; none if missing',
        },
      },
      (actions, { least }) => actions.predict(typeof least === 'number' ? least : undefined),
    );
    add(
      CommandIDs.classPowders,
      trans.__('Powders of the Classes'),
      trans.__('Add the frames of each class up'),
      { powder: { type: 'string', description: 'sum or mean (by default)' } },
      async (actions, args) => {
        const { powder } = await settings(args);
        await actions.powders(powder === undefined ? {} : { powder });
      },
    );
  },
};
