import type { BenchCase } from './bench-case.ts';
import { FRAME_FILES, makeExampleFrames } from './example-frames.ts';
import { EXAMPLE_DETECTOR } from './example-particle.ts';
import { writeConfig } from './write-config.ts';

/** Bright frames sorted into 50 classes, each in 180 rotations about the beam, from a random start. */
export const classes: BenchCase = {
  name: 'classes',
  title: '2D classes',
  iterations: [1, 2, 3],
  isForPeer: false,
  keptShare: 0,
  needs: EXAMPLE_DETECTOR,
  async make(folder) {
    await makeExampleFrames(folder, { frameCount: 3000, meanCount: 3000, seed: 50 });
    return await writeConfig(folder, {
      ...FRAME_FILES,
      recon_type: '2d',
      num_modes: 50,
      num_rot: 180,
      need_scaling: 1,
      beta: 1,
      fixed_seed: 1,
    });
  },
};
