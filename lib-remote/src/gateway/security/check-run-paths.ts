import type { RunPaths } from '../../run-directory/run-paths.ts';
import type { Roots } from './roots.ts';

/**
 * Refuses a run directory that leads out of the roots: whoever prepared it may have put a symbolic link
 * where the run is about to write.
 *
 * @throws HttpError
 */
export async function checkRunPaths(paths: RunPaths, roots: Roots): Promise<void> {
  const all: readonly string[] = Object.values(paths);
  await Promise.all(all.map((path) => roots.resolve(path)));
}
