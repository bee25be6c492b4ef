import { join } from 'node:path';
import { writeVolumeHdf5 } from '@damselfly/compute/platform/node/hdf5-writers.ts';
import type { BenchCase } from './bench-case.ts';
import { FRAME_FILES, makeExampleFrames } from './example-frames.ts';
import { EXAMPLE_DETECTOR } from './example-particle.ts';
import { writeConfig } from './write-config.ts';

/** As many weak frames as a day of measurement brings, close to the solution. */
export const manyFrames: BenchCase = {
  name: 'frames',
  title: 'many frames',
  iterations: [1, 2, 3],
  isForPeer: false,
  keptShare: 0,
  needs: EXAMPLE_DETECTOR,
  async make(folder) {
    const frames = { frameCount: 100_000, meanCount: 300, seed: 300 };
    const { truth, size } = await makeExampleFrames(folder, frames);
    const volume = { kind: 'volume', shape: [size, size, size], data: truth } as const;
    await writeVolumeHdf5(join(folder, 'start_model.h5'), volume);
    return await writeConfig(folder, {
      ...FRAME_FILES,
      start_model_file: 'start_model.h5',
      num_div: 4,
      need_scaling: 0,
      beta: 1,
    });
  },
};
