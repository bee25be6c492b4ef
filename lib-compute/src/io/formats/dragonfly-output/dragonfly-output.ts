import { allocate } from '../../allocate.ts';
import type { IoOptions } from '../../byte-source/byte-source.ts';
import type { Format, VolumeFile } from '../../format.ts';
import { openDragonflyOutput, type OpenDragonflyOutput } from './open-dragonfly-output.ts';

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
      ...(output.hdf5 && { hdf5: output.hdf5 }),
      async read(options) {
        return { kind: 'volume', shape: output.shape, data: await valuesOf(output, options) };
      },
      blocks: (options) => output.intensBlocks(options),
      close: () => output.close(),
    };
  },
};

/** The model as it is in the file: whoever computes with it looks whether it is finite. */
async function valuesOf(
  output: OpenDragonflyOutput,
  options: IoOptions = {},
): Promise<Float64Array> {
  const voxels = output.shape.reduce((product, extent) => product * extent, 1);
  const values = allocate(Float64Array, voxels, Float64Array.BYTES_PER_ELEMENT);
  let filled = 0;
  for await (const block of output.intensBlocks(options)) {
    values.set(block, filled);
    filled += block.length;
    options.onProgress?.(filled / voxels);
  }
  return values;
}
