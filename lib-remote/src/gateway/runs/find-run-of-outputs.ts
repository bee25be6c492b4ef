import { dirname } from 'node:path';
import { listLaidOutputs } from '../../run-directory/output-layout.ts';
import type { RunPaths } from '../../run-directory/run-paths.ts';
import type { Roots } from '../security/roots.ts';
import { findRunIn } from './find-run-in.ts';

/**
 * The run whose outputs, or whose log, lie in a folder, which its own files or the config.ini above it tell;
 * undefined where outputs lie without a log, or with a request that names a config outside the roots.
 */
export async function findRunOfOutputs(
  folder: string,
  roots: Roots,
): Promise<RunPaths | undefined> {
  const isIts = ({ outputFolder, log }: RunPaths): boolean =>
    outputFolder === folder || dirname(log) === folder;
  const found = await findRunIn(folder, roots);
  const own = found && isIts(found) ? found : undefined;
  if (own && (await listLaidOutputs(own)).outputs.length > 0) {
    return own;
  }
  // A folder of logs alone looks like a run whose outputs are missing.
  const above = await findRunIn(dirname(folder), roots);
  return above && isIts(above) ? above : own;
}
