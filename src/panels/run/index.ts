import * as Type from 'typebox';
import { Check } from 'typebox/value';
import { chartIcon } from '../../icons/index.ts';
import { CommandIDs } from '../../command-ids.ts';
import { RUN_KEY_DESCRIPTION } from '../../services/runs/run-key.ts';
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
  load: async () => (await import('./create-run-panel.ts')).createRunPanel,
};
