import { CommandIDs } from '../../command-ids.ts';
import { damselflyIcon } from '../../icons/index.ts';
import { pathOf } from '../../services/places/path-of.ts';
import type { PanelKind } from '../panel.ts';
import { readLaunchArgs } from './launch-args.ts';

/** The form that starts a reconstruction. */
export const launchPanelKind: PanelKind = {
  name: 'launch',
  description: 'Opens the form that starts a reconstruction.',
  // The launcher's section takes its icon from its first card, which is this.
  icon: damselflyIcon,
  command: CommandIDs.newReconstruction,
  label: (trans) => trans.__('New Reconstruction'),
  caption: (trans) => trans.__('Turn frames into a 3D structure'),
  args: {
    type: 'object',
    properties: {
      config: { type: 'string', description: 'A config.ini to fill the form from' },
      files: {
        type: 'array',
        items: { type: 'string' },
        description: 'Instead: photons and detector',
      },
      engine: { type: 'string', description: 'Where to run: local or page' },
      iterations: { type: 'integer', description: 'How many iterations; 20 by default' },
      example: { type: 'boolean', description: 'Fill the form from the built-in example' },
      branch: {
        type: 'object',
        description: 'A run, and the iteration that a new one goes on from',
        properties: { key: { type: 'string' }, iteration: { type: 'integer' } },
      },
      set: {
        type: 'object',
        description: 'Keys of [emc] with their texts, instead of what the config.ini says',
      },
      form: { type: 'object', description: 'The form as it was; kept in the workspace' },
    },
  },
  resolve: async (args, { places }) => {
    const { config, files } = readLaunchArgs(args);
    return {
      ...args,
      ...(config !== undefined && { config: await pathOf(config, places) }),
      ...(files !== undefined && {
        files: await Promise.all(files.map((file) => pathOf(file, places))),
      }),
    };
  },
  keyOf: (args) => {
    const { config, files, example, branch, set } = readLaunchArgs(args);
    if (set !== undefined) {
      return `${config ?? ''} ${JSON.stringify(set)}`;
    }
    if (branch !== undefined) {
      return `branch ${branch.key} ${branch.iteration}`;
    }
    return config ?? files?.join(' ') ?? (example === true ? 'example' : 'new');
  },
  load: async () => {
    const { LaunchPanel } = await import('./launch-panel.tsx');
    return (args, services) => new LaunchPanel(readLaunchArgs(args), services);
  },
};
