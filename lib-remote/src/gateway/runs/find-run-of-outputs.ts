import { dirname } from 'node:path';
import type { RunPaths } from '../../run-directory/run-paths.ts';
import type { Roots } from '../security/roots.ts';
import { findRunIn } from './find-run-in.ts';

/**
 * The run whose outputs lie in a folder, which its own files or the config.ini above it tell; undefined
 * where outputs lie without a log, or with a request that names a config outside the roots.
 */
export async function findRunOfOutputs(
  outputFolder: string,
  roots: Roots,
): Promise<RunPaths | undefined> {
  for (const folder of [outputFolder, dirname(outputFolder)]) {
    const paths = await findRunIn(folder, roots);
    if (paths?.outputFolder === outputFolder) {
      return paths;
    }
  }
  return undefined;
}
