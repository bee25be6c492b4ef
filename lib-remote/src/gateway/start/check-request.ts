import { readConfig } from '../../run-directory/read-config.ts';
import type { RunPaths } from '../../run-directory/run-paths.ts';
import { describeRun } from '../../run-directory/describe-run.ts';
import type { Roots } from '../security/roots.ts';
import { checkConfigPaths } from './config-paths.ts';

/**
 * Refuses to start a process for what is asked of a run where that leads out of the roots: whoever prepared
 * its folder may have named any config there, with any paths in it.
 *
 * @throws HttpError for what lies outside; FileAccess, FileFormat, Config or NotBuilt where the config
 *   cannot be read.
 */
export async function checkRequest(paths: RunPaths, roots: Roots): Promise<void> {
  const { request, state } = await describeRun(paths);
  // A process that waits has read its config.
  if (request && state !== 'paused' && state !== 'pausing') {
    const { options } = await readConfig(await roots.resolve(request.config));
    await checkConfigPaths(options, roots);
  }
}
