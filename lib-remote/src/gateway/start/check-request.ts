import { basename, dirname } from 'node:path';
import { resumesInProcess } from '../../executors/resumes-in-process.ts';
import { outputCount } from '../../http/index.ts';
import { describeRun } from '../../run-directory/describe-run.ts';
import { readConfigText } from '../../run-directory/read-config.ts';
import type { RunPaths } from '../../run-directory/run-paths.ts';
import { parseDragonflyConfig } from '@damselfly/compute/io/formats/dragonfly-config/dragonfly-config.ts';
import type { Roots } from '../security/roots.ts';
import { checkConfigPaths } from './config-paths.ts';
import { refuseShortage } from './refuse-shortage.ts';

/**
 * Refuses to start a process for what is asked of a run where that leads out of the roots: whoever prepared
 * its folder may have named any config there, with any paths in it. Refuses it too where memory or disk
 * would not do.
 *
 * @param iterations the last one that is asked for, where that is another than the request says.
 * @throws HttpError for what lies outside, or with a `Shortage`; FileAccess, FileFormat, Config or NotBuilt
 *   where the config cannot be read; the signal's reason when aborted.
 */
export async function checkRequest(
  paths: RunPaths,
  roots: Roots,
  signal: AbortSignal,
  iterations?: number,
): Promise<void> {
  const run = await describeRun(paths);
  const { request, finished } = run;
  // A process that waits has read its config.
  if (!request || resumesInProcess(run)) {
    return;
  }
  const path = await roots.resolve(request.config);
  const text = await readConfigText(path);
  await checkConfigPaths(parseDragonflyConfig(text, path).options, roots);
  const config = { folder: dirname(path), name: basename(path), text };
  const outputs = outputCount(iterations ?? request.iterations, finished);
  await refuseShortage({ ...request, config, outputs }, roots, signal);
}
