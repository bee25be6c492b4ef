import { CommandIDs } from '../../command-ids.ts';
import { classifyIcon } from '../../icons/index.ts';
import { PHOTONS_PROPERTIES, photonsKey, resolvePhotons } from '../frame/photons-args.ts';
import type { PanelKind } from '../panel.ts';
import {
  CONVERSION_PROPERTIES,
  RANGE_PROPERTIES,
  TRAINING_PROPERTIES,
  whole,
} from './argument-descriptions.ts';

/** The panel that classifies frames: by hand, by likeness, by a network. One per photon file or run. */
export const classifyPanelKind: PanelKind = {
  name: 'classify',
  description: 'Opens the panel that classifies frames: by hand, by likeness and by a network.',
  icon: classifyIcon,
  command: CommandIDs.classifyFrames,
  label: (trans) => trans.__('Classify Frames'),
  caption: (trans) =>
    trans.__('Label frames, see which are alike, and teach a network their classes'),
  args: {
    type: 'object',
    properties: {
      ...PHOTONS_PROPERTIES,
      frame: whole('Number of the frame to show, from 0'),
      stage: { type: 'string', description: 'label, convert, embed, network or powders' },
      show: { type: 'string', description: 'Goes through the frames of this class alone, or none' },
      skipBlacklisted: { type: 'boolean', description: 'Leaves blacklisted frames out; true' },
      conversion: { type: 'object', description: 'How', properties: CONVERSION_PROPERTIES },
      range: { type: 'object', description: 'Which are converted', properties: RANGE_PROPERTIES },
      neighbours: whole('Of each frame, up to 300; a tenth of the frames by default, at most 100'),
      axes: {
        type: 'array',
        items: { type: 'integer' },
        description: 'The axes of the plot, from 0: across, up',
      },
      training: { type: 'object', description: 'Of the network', properties: TRAINING_PROPERTIES },
      powder: { type: 'string', description: 'sum or mean (by default)' },
      view: { type: 'object', description: 'Scale, colours, mask, pooling and zoom' },
    },
  },
  resolve: resolvePhotons,
  keyOf: photonsKey,
  load: async () => {
    const [
      { ClassifyPanel },
      { readClassifyArgs },
      { WorkerFrameReader },
      { WorkerFrameAnalyser },
    ] = await Promise.all([
      import('./classify-panel.tsx'),
      import('./classify-args.ts'),
      import('../frame/data/frame-reader.ts'),
      import('./data/frame-analyser.ts'),
    ]);
    return (args, services) =>
      new ClassifyPanel(
        readClassifyArgs(args),
        services,
        new WorkerFrameReader(),
        new WorkerFrameAnalyser(),
      );
  },
};
