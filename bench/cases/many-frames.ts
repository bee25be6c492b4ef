import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeVolumeHdf5 } from '@damselfly/compute/platform/node/hdf5-writers.ts';
import type { BenchCase } from './bench-case.ts';
import { EXAMPLE_DETECTOR, exampleParticle } from './example-particle.ts';
import { simulateFrames } from './simulate-frames.ts';
import { writeConfig } from './write-config.ts';
import { writePhotons } from './write-photons.ts';

const FRAMES = 100_000;
const MEAN_COUNT = 300;
const SEED = 300;

/** As many weak frames as a day of measurement brings, close to the solution. */
export const manyFrames: BenchCase = {
  name: 'frames',
  title: 'many frames',
  iterations: [1, 2, 3],
  isForPeer: false,
  keptShare: 0,
  needs: EXAMPLE_DETECTOR,
  async make(folder) {
    const { detector, truth, size } = await exampleParticle();
    const photons = simulateFrames({
      detector,
      model: truth,
      size,
      frameCount: FRAMES,
      meanCount: MEAN_COUNT,
      seed: SEED,
    });
    await writePhotons(join(folder, 'photons.emc'), photons);
    await copyFile(EXAMPLE_DETECTOR, join(folder, 'det.h5'));
    const volume = { kind: 'volume', shape: [size, size, size], data: truth } as const;
    await writeVolumeHdf5(join(folder, 'start_model.h5'), volume);
    return await writeConfig(folder, {
      in_photons_file: 'photons.emc',
      in_detector_file: 'det.h5',
      start_model_file: 'start_model.h5',
      num_div: 4,
      need_scaling: 0,
      beta: 1,
    });
  },
};
