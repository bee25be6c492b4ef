import { isDamselflyError } from '@damselfly/compute/errors.ts';
import { findRun } from '../../run-directory/find-run.ts';
import type { RunPaths } from '../../run-directory/run-paths.ts';
import type { Roots } from '../security/roots.ts';
import { HttpError } from '../server/http-error.ts';

/**
 * The run that belongs to a folder; undefined where it holds none, lies outside the roots, or holds a request that
 * names a config outside of them.
 */
export async function findRunIn(folder: string, roots: Roots): Promise<RunPaths | undefined> {
  try {
    return await findRun(await roots.resolve(folder), (path) => roots.resolve(path));
  } catch (error) {
    if (isDamselflyError(error) || error instanceof HttpError) {
      return undefined;
    }
    throw error;
  }
}
