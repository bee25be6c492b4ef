import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BenchCase } from './bench-case.ts';
import { inRepository } from './places.ts';
import { writeConfig } from './write-config.ts';

const files = ['photons.emc', 'det.h5', 'start_model.h5'];

/** Small beta: every pair counts, and nothing can be left out. */
export const emcPublic: BenchCase = {
  name: 'public',
  title: 'emc-public (dense)',
  iterations: [1, 2, 3],
  // It costs the peer four times what it costs the C program (spec/emc-speed.md 6).
  isForPeer: false,
  keptShare: 1,
  needs: inRepository('test-data/emc-public/photons.emc'),
  async make(folder) {
    for (const file of files) {
      await copyFile(inRepository(`test-data/emc-public/${file}`), join(folder, file));
    }
    return await writeConfig(folder, {
      in_photons_file: 'photons.emc',
      in_detector_file: 'det.h5',
      start_model_file: 'start_model.h5',
      num_div: 4,
      need_scaling: 0,
    });
  },
};
