import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BenchCase } from './bench-case.ts';
import { EXAMPLE_DETECTOR, exampleParticle } from './example-particle.ts';
import { simulateFrames } from './simulate-frames.ts';
import { writeConfig } from './write-config.ts';
import { writePhotons } from './write-photons.ts';

const FRAMES = 3000;
const MEAN_COUNT = 3000;
const SEED = 50;

/** Bright frames sorted into 50 classes, each in 180 rotations about the beam, from a random start. */
export const classes: BenchCase = {
  name: 'classes',
  title: '2D classes',
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
    return await writeConfig(folder, {
      in_photons_file: 'photons.emc',
      in_detector_file: 'det.h5',
      recon_type: '2d',
      num_modes: 50,
      num_rot: 180,
      need_scaling: 1,
      beta: 1,
      fixed_seed: 1,
    });
  },
};
