import type { JupyterFrontEnd, JupyterFrontEndPlugin } from '@jupyterlab/application';
import { ITranslator, nullTranslator } from '@jupyterlab/translation';
import { CommandIDs } from '../command-ids.ts';
import { TRANSLATION_DOMAIN } from '../components/translation.tsx';
import { chevronRightIcon, searchIcon } from '../icons/actions.ts';
import { detectorIcon } from '../icons/files.ts';
import { circleIcon, compareIcon, powderIcon } from '../icons/frames.ts';
import { framesIn, readPowderArgs, type FrameActions } from '../panels/frame/frame-actions.ts';

export const frameCommandsPlugin: JupyterFrontEndPlugin<void> = {
  id: 'jupyterlab-damselfly:frame-commands',
  description: 'Adds the commands that go through the frames of the current panel and add them up.',
  autoStart: true,
  optional: [ITranslator],
  activate: (app: JupyterFrontEnd, translator: ITranslator | null) => {
    const trans = (translator ?? nullTranslator).load(TRANSLATION_DOMAIN);
    const { commands } = app;
    const current = (): FrameActions | undefined => framesIn(app.shell.currentWidget);
    const isEnabled = (): boolean => current() !== undefined;
    const whole = (description: string) => ({ type: 'integer', description });
    const object = (
      properties: Readonly<Record<string, { type: string; description: string }>>,
    ) => ({
      args: { type: 'object', properties },
    });

    commands.addCommand(CommandIDs.stepFrame, {
      label: trans.__('Next Frame'),
      caption: trans.__('Show the next frame, or one so many steps on'),
      icon: chevronRightIcon,
      describedBy: object({
        steps: whole('How many steps, backwards when negative; 1 by default'),
      }),
      isEnabled,
      execute: ({ steps }) => {
        current()?.step(typeof steps === 'number' ? steps : 1);
      },
    });
    commands.addCommand(CommandIDs.showFrame, {
      label: trans.__('Random Frame'),
      caption: trans.__('Show a frame by its number, or any'),
      icon: searchIcon,
      describedBy: object({ frame: whole('Its number from 0; a random one where missing') }),
      isEnabled,
      execute: ({ frame }) => {
        if (typeof frame === 'number') {
          current()?.show(frame);
        } else {
          current()?.showRandom();
        }
      },
    });
    commands.addCommand(CommandIDs.compareFrame, {
      label: trans.__('Compare Frame with Model'),
      caption: trans.__(
        'Show the slice of the model that the frame fits best beside it, or hide it',
      ),
      icon: compareIcon,
      describedBy: object({
        on: { type: 'boolean', description: 'Whether to show it; changes it where missing' },
        iteration: whole('Whose model; 0 for the last. By default the one of before'),
      }),
      isEnabled,
      execute: ({ on, iteration }) => {
        current()?.compare(
          typeof on === 'boolean' ? on : undefined,
          typeof iteration === 'number' ? iteration : undefined,
        );
      },
    });
    commands.addCommand(CommandIDs.chooseFrames, {
      label: trans.__('Go through Chosen Frames'),
      caption: trans.__('Go through these frames alone, or through all again'),
      icon: searchIcon,
      describedBy: {
        args: {
          type: 'object',
          properties: {
            frames: {
              type: 'array',
              items: { type: 'integer' },
              description: 'Their numbers from 0; all where missing',
            },
          },
        },
      },
      isEnabled,
      execute: ({ frames }) => {
        current()?.goThrough(
          Array.isArray(frames) ? frames.filter((frame) => typeof frame === 'number') : undefined,
        );
      },
    });
    commands.addCommand(CommandIDs.makePowder, {
      label: trans.__('Powder of the Frames'),
      caption: trans.__('Add the frames up that are gone through'),
      icon: powderIcon,
      describedBy: object({
        kind: { type: 'string', description: 'sum, mean (by default) or max' },
        first: whole('Number of the first frame; 0 by default'),
        last: whole('Number of the last frame; the last of all by default'),
      }),
      isEnabled,
      execute: async (args) => {
        const { kind, first, last } = readPowderArgs(args);
        await current()?.makePowder(kind, first, last);
      },
    });
    commands.addCommand(CommandIDs.markRegion, {
      label: trans.__('Mark Region of the Frame'),
      caption: trans.__('Tell what is in a part of the picture, or remove the one that is marked'),
      icon: circleIcon,
      describedBy: object({
        shape: {
          type: 'string',
          description:
            'circle (by default), rectangle, or none to remove it; without arguments a circle comes or the region goes',
        },
        row: whole('Of the middle of a circle, or the first of a rectangle'),
        column: whole('Of the middle of a circle, or the first of a rectangle'),
        radius: whole('Of a circle, pixels'),
        rows: whole('Number of rows of a rectangle'),
        columns: whole('Number of columns of a rectangle'),
      }),
      isEnabled,
      execute: (args) => current()?.markRegion(args),
    });
    commands.addCommand(CommandIDs.chooseDetector, {
      label: trans.__('Choose Detector…'),
      caption: trans.__('Lay the frames out by another detector file'),
      icon: detectorIcon,
      describedBy: object({
        path: { type: 'string', description: 'The detector file; a dialog asks where missing' },
      }),
      isEnabled,
      execute: async ({ path }) => {
        await current()?.chooseDetector(typeof path === 'string' ? path : undefined);
      },
    });
  },
};
