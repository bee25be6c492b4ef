import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { writeVolumeHdf5 } from '@damselfly/compute/platform/node/hdf5-writers.ts';
import { prepareCase } from '../emc/prepare-case.ts';
import type { BenchCase } from './bench-case.ts';
import { inShared } from './places.ts';
import { writeConfig } from './write-config.ts';

const folderOfData = 'golden/emc-slide';
const keys = {
  in_photons_file: 'photons.emc',
  in_detector_file: 'det_sim.h5',
  num_div: 6,
  need_scaling: 1,
  beta: 1,
};

/** The recorded run at the size that users know. */
export const golden: BenchCase = {
  name: 'golden',
  title: 'golden run',
  iterations: [1, 2, 3, 5],
  isForPeer: true,
  keptShare: 0,
  needs: inShared(`${folderOfData}/photons.emc.gz`),
  make: (folder) => makeGolden(folder, {}),
};

/** @param more keys besides those of the recorded run. */
export async function makeGolden(
  folder: string,
  more: Readonly<Record<string, string>>,
): Promise<string> {
  const photons = await readFile(inShared(`${folderOfData}/photons.emc.gz`));
  await writeFile(join(folder, 'photons.emc'), await promisify(gunzip)(photons));
  await copyFile(inShared(`${folderOfData}/det_sim.h5`), join(folder, 'det_sim.h5'));
  // The peer draws other random numbers from the same seed: both begin from this file.
  const random = await writeConfig(folder, { ...keys, fixed_seed: 1 });
  const { model, shape } = (await prepareCase(random)).start;
  await writeVolumeHdf5(join(folder, 'start_model.h5'), { kind: 'volume', shape, data: model });
  return await writeConfig(folder, { ...keys, ...more, start_model_file: 'start_model.h5' });
}
