import * as Type from 'typebox';
import { Check } from 'typebox/value';
import { chartIcon } from '../../icons/index.ts';
import { CommandIDs } from '../../command-ids.ts';
import { TRANSLATION_DOMAIN } from '../../components/translation.tsx';
import { idOfKey, RUN_KEY_DESCRIPTION } from '../../services/runs/run-key.ts';
import type { PanelKind } from '../panel.ts';
import { keyOfPath } from './key-of-path.ts';

const KeyedArgsSchema = Type.Object({ key: Type.String({ minLength: 1 }) });

/** The run panel: any run, of ours or of Dragonfly, live or finished. */
export const runPanelKind: PanelKind = {
  name: 'run',
  description: 'Opens the panel that shows a run: convergence, slices, model, log, parameters.',
  icon: chartIcon,
  command: CommandIDs.openRun,
  label: (trans) => trans.__('Open Run'),
  caption: (trans) => trans.__('Show a reconstruction, live or finished'),
  args: {
    type: 'object',
    properties: {
      key: { type: 'string', description: RUN_KEY_DESCRIPTION },
      path: {
        type: 'string',
        description: 'Instead of a key: its folder, or a file in it, as the file browser names it',
      },
      view: { type: 'object', description: 'What is shown of it; kept in the workspace' },
    },
  },
  resolve: async (args, services) => {
    const { key, path } = args;
    return typeof key === 'string' || typeof path !== 'string'
      ? args
      : { ...args, key: await keyOfPath(path, services) };
  },
  keyOf: (args) => (Check(KeyedArgsSchema, args) ? args.key : ''),
  load: async () => {
    const [{ RunPanel }, { createViewers }, { isThere }] = await Promise.all([
      import('./run-panel.tsx'),
      import('./create-viewers.ts'),
      import('../../services/places/is-there.ts'),
    ]);
    return (args, services) => {
      const { runs, commands, translator } = services;
      const trans = translator.load(TRANSLATION_DOMAIN);
      const key = Check(KeyedArgsSchema, args) ? args.key : '';
      const source = runs.sourceOf(key);
      if (source === undefined) {
        throw new Error(
          trans.__('There is no run "%1" here: where it was computed is not known.', key),
        );
      }
      return new RunPanel({
        source,
        key,
        view: args['view'],
        commands,
        viewers: createViewers(trans),
        openFrames: async () => {
          const { openRunFrames } = await import('./open-run-frames.ts');
          return openRunFrames(source, idOfKey(key), services);
        },
        fileIsThere: (path) => isThere(path, services),
        trans,
      });
    };
  },
};
