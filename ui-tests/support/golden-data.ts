import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { emcPublic, shared } from '../../lib-compute/test/support/golden-folders.ts';

/** What the small golden case reads. */
export const goldenFiles = ['photons.emc', 'det.h5', 'start_model.h5', 'config.ini'].map((name) =>
  join(emcPublic, name),
);

/** Copies what the small golden case reads, without what Dragonfly made of it: that would be one more run. */
export function copyGolden(target: string): void {
  for (const path of goldenFiles) {
    cpSync(path, join(target, basename(path)));
  }
}

/** A file that Dragonfly made of the small golden case. */
export function expectedFile(name: string): string {
  return join(emcPublic, 'expected', name);
}

/** Copies what the golden run at full size reads: 3000 frames of 150 x 150 pixels. */
export function copyGoldenSlide(target: string): void {
  const slide = join(shared, 'golden/emc-slide');
  const data = join(target, 'data');
  mkdirSync(data, { recursive: true });
  cpSync(join(slide, 'config_sim_and_emc.ini'), join(target, 'config.ini'));
  cpSync(join(slide, 'det_sim.h5'), join(data, 'det_sim.h5'));
  const photons = gunzipSync(readFileSync(join(slide, 'photons.emc.gz')));
  writeFileSync(join(data, 'photons.emc'), photons);
}
