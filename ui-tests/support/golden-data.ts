import { cpSync } from 'node:fs';
import { join } from 'node:path';

const GOLDEN = 'test-data/emc-public';

/** Copies what the small golden case reads, without what Dragonfly made of it: that would be one more run. */
export function copyGolden(target: string): void {
  for (const name of ['photons.emc', 'det.h5', 'start_model.h5', 'config.ini']) {
    cpSync(join(GOLDEN, name), join(target, name));
  }
}

/** A file that Dragonfly made of the small golden case. */
export function expectedFile(name: string): string {
  return join(GOLDEN, 'expected', name);
}
