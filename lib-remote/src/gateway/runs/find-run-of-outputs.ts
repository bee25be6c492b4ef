import { dirname } from 'node:path';
import { isDamselflyError } from '@damselfly/compute/errors.ts';
import { findRun } from '../../run-directory/find-run.ts';
import type { RunPaths } from '../../run-directory/run-paths.ts';

/**
 * The run whose outputs lie in a folder, which its own files or the config.ini above it tell; undefined
 * where outputs lie without a log.
 */
export async function findRunOfOutputs(outputFolder: string): Promise<RunPaths | undefined> {
  for (const folder of [outputFolder, dirname(outputFolder)]) {
    try {
      const paths = await findRun(folder);
      if (paths.outputFolder === outputFolder) {
        return paths;
      }
    } catch (error) {
      if (!isDamselflyError(error)) {
        throw error;
      }
    }
  }
  return undefined;
}
