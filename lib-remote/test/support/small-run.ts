import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runPaths, type RunPaths } from '../../src/run-directory/run-paths.ts';
import { golden } from './golden-data.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A run whose iterations take some 20 ms. */
export interface SmallRun {
  /** Holds config.ini; outputs go to `data`, the log beside it. */
  readonly folder: string;
  readonly config: string;
  readonly paths: RunPaths;
}

/** `[emc]` keys of the small run: the golden photons on a small grid with few rotations. */
const KEYS = {
  in_photons_file: golden('photons.emc'),
  in_detector_file: golden('det.dat'),
  num_div: 1,
  size: 21,
  fixed_seed: 1,
  need_scaling: 1,
  beta: 0.5,
  beta_schedule: '1.2 2',
  output_folder: 'data/',
};

export function smallRun(changes: Readonly<Record<string, string | number>> = {}): SmallRun {
  const folder = temporaryFolder();
  const config = join(folder, 'config.ini');
  writeConfig(config, changes);
  return { folder, config, paths: runPaths(join(folder, 'data'), join(folder, 'EMC.log')) };
}

/** Writes the small run's config with other values, or further keys; an empty text leaves a key out. */
export function writeConfig(
  config: string,
  changes: Readonly<Record<string, string | number>> = {},
): void {
  const entries = Object.entries({ ...KEYS, ...changes }).filter(([, value]) => value !== '');
  writeFileSync(config, ['[emc]', ...entries.map(([k, v]) => `${k} = ${v}`), ''].join('\n'));
}
