import type { Format, VolumeFile } from '../../format.ts';
import { openDragonflyOutput } from './open-dragonfly-output.ts';

const TABLES = ['inter_weight', 'orientations', 'mutual_info', 'likelihood'];

/** Dragonfly's `output_NNN.h5` as the model it holds (spec/emc.md 2.6). */
export const dragonflyOutput: Format<VolumeFile> = {
  name: 'dragonfly-output',
  title: 'Dragonfly output (output_NNN.h5)',
  probeHdf5(datasets) {
    const has = (name: string): boolean => datasets.some(({ path }) => path === name);
    return has('intens') && TABLES.some(has) ? 0.9 : 0;
  },
  async open(source, context) {
    const output = await openDragonflyOutput(source, context);
    return {
      kind: 'volume-file',
      shape: output.shape,
      dtype: 'float64',
      beside: output.beside,
      async read(options) {
        return { kind: 'volume', shape: output.shape, data: await output.intens(options) };
      },
      blocks: (options) => output.intensBlocks(options),
      close: () => output.close(),
    };
  },
};
