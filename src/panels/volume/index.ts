import { CommandIDs } from '../../command-ids.ts';
import { volumeIcon } from '../../icons/index.ts';
import { pathOf } from '../../services/places/path-of.ts';
import type { PanelKind } from '../panel.ts';

/** The volume panel: any volume file in three dimensions. */
export const volumePanelKind: PanelKind = {
  name: 'volume',
  description: 'Opens the panel that shows a volume file in three dimensions.',
  icon: volumeIcon,
  command: CommandIDs.openVolume,
  label: (trans) => trans.__('Open Volume'),
  caption: (trans) => trans.__('Show a model, a density map or another volume file in 3D'),
  args: {
    type: 'object',
    properties: {
      path: { type: 'string', description: 'A volume file, as the file browser names it' },
      dataset: {
        type: 'string',
        description: 'Which dataset of an HDF5 file; by default the likeliest',
      },
      mode: { type: 'integer', description: 'Which of several volumes, from 0' },
      space: { type: 'string', description: 'reciprocal for intensities, real for densities' },
      slices: { type: 'boolean', description: 'Shows three slices below the picture' },
      other: { type: 'string', description: 'Another volume file, to compare with' },
      companions: {
        type: 'string',
        description: 'other or modes: what view.together shows it with',
      },
      support: { type: 'string', description: 'A mask, whose outline is drawn' },
      linksCamera: { type: 'boolean', description: 'Turns with other panels that do' },
      view: { type: 'object', description: 'Levels, colours, cuts, camera' },
    },
  },
  resolve: async (args, { places }) => {
    const found: Record<string, string> = {};
    for (const name of ['path', 'other', 'support']) {
      const path = args[name];
      if (typeof path === 'string') {
        found[name] = await pathOf(path, places);
      }
    }
    return { ...args, ...found };
  },
  keyOf: ({ path }) => (typeof path === 'string' ? path : ''),
  load: async () => {
    const [{ VolumePanel }, { readVolumeArgs }, { WorkerVolumeReader }] = await Promise.all([
      import('./volume-panel.tsx'),
      import('./volume-args.ts'),
      import('./data/volume-reader.ts'),
    ]);
    return (args, services) =>
      new VolumePanel(readVolumeArgs(args), services, () => new WorkerVolumeReader(), {
        handsOver: true,
      });
  },
};
