import { isDamselflyError } from '@damselfly/compute/errors.ts';
import { findRun } from '../../run-directory/find-run.ts';
import type { RunPaths } from '../../run-directory/run-paths.ts';
import type { Roots } from '../security/roots.ts';
import { HttpError } from '../server/http-error.ts';

/** The run that belongs to a folder; undefined where it holds none, or a request that names a config outside the roots. */
export async function findRunIn(folder: string, roots: Roots): Promise<RunPaths | undefined> {
  try {
    return await findRun(folder, (path) => roots.resolve(path));
  } catch (error) {
    if (isDamselflyError(error) || error instanceof HttpError) {
      return undefined;
    }
    throw error;
  }
}
