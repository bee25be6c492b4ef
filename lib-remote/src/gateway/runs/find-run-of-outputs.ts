import { dirname } from 'node:path';
import { isDamselflyError } from '@damselfly/compute/errors.ts';
import { findRun } from '../../run-directory/find-run.ts';
import type { Roots } from '../security/roots.ts';
import { HttpError } from '../server/http-error.ts';
import type { RunPaths } from '../../run-directory/run-paths.ts';

/**
 * The run whose outputs lie in a folder, which its own files or the config.ini above it tell; undefined
 * where outputs lie without a log, or with a request that names a config outside the roots.
 */
export async function findRunOfOutputs(
  outputFolder: string,
  roots: Roots,
): Promise<RunPaths | undefined> {
  for (const folder of [outputFolder, dirname(outputFolder)]) {
    try {
      const paths = await findRun(folder, (path) => roots.resolve(path));
      if (paths.outputFolder === outputFolder) {
        return paths;
      }
    } catch (error) {
      if (!isDamselflyError(error) && !(error instanceof HttpError)) {
        throw error;
      }
    }
  }
  return undefined;
}
