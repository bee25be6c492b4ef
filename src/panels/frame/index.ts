import { CommandIDs } from '../../command-ids.ts';
import { photonsIcon } from '../../icons/index.ts';
import type { PanelKind } from '../panel.ts';
import { PHOTONS_PROPERTIES, photonsKey, resolvePhotons } from './photons-args.ts';

/** The frame panel: photons frame by frame, as the detector saw them. */
export const framePanelKind: PanelKind = {
  name: 'frame',
  description: 'Opens the panel that shows detector frames: of a photon file, or of a run.',
  icon: photonsIcon,
  command: CommandIDs.openFrames,
  label: (trans) => trans.__('Open Frames'),
  caption: (trans) => trans.__('Show detector frames of a photon file or of a run'),
  args: {
    type: 'object',
    properties: {
      ...PHOTONS_PROPERTIES,
      frame: { type: 'integer', description: 'Number of the frame to show, from 0' },
      mode: { type: 'integer', description: 'Goes only through frames of this mode of the run' },
      compare: { type: 'boolean', description: 'Shows the slice of the model beside the frame' },
      iteration: { type: 'integer', description: 'Whose model is compared; the last by default' },
      frames: {
        type: 'array',
        items: { type: 'integer' },
        description: 'Goes only through these frames',
      },
      symmetrise: {
        type: 'boolean',
        description: 'Shows the mean of each pixel and the one opposite the beam',
      },
      parity: { type: 'string', description: 'odd or even: every other frame that takes part' },
      skipBlacklisted: { type: 'boolean', description: 'Leaves blacklisted frames out; true' },
      view: {
        type: 'object',
        description: 'Scale, colours, mask, pooling, zoom and region',
      },
    },
  },
  resolve: resolvePhotons,
  keyOf: photonsKey,
  load: async () => {
    // The panel asks for it when there is a frame: it is there by then.
    import('../../viewers/frame/frame-viewer.ts').catch(() => undefined);
    const [{ FramePanel }, { readFrameArgs }, { WorkerFrameReader }] = await Promise.all([
      import('./frame-panel.tsx'),
      import('./frame-args.ts'),
      import('./data/frame-reader.ts'),
    ]);
    return (args, services) =>
      new FramePanel(readFrameArgs(args), services, new WorkerFrameReader());
  },
};
