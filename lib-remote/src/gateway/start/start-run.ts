import { join } from 'node:path';
import { inputError } from '@damselfly/compute/errors.ts';
import { parseDragonflyConfig } from '@damselfly/compute/io/formats/dragonfly-config/dragonfly-config.ts';
import { refuseOccupied } from '../../executors/refuse-occupied.ts';
import { submitRun } from '../../executors/submit-run.ts';
import { executorNamed } from '../../executors/registry.ts';
import { outputCount, wrongRunName, type StartRequest } from '../../http/index.ts';
import { describeRun } from '../../run-directory/describe-run.ts';
import { runPaths, type RunPaths } from '../../run-directory/run-paths.ts';
import { checkRunPaths } from '../security/check-run-paths.ts';
import type { Roots } from '../security/roots.ts';
import { checkConfigPaths } from './config-paths.ts';
import { refuseShortage } from './refuse-shortage.ts';
import { refuseWorkers } from './refuse-workers.ts';
import { writeConfig } from './write-config.ts';

/**
 * Writes the config of a run and hands the run to its executor. Asked twice, it starts one run.
 *
 * @throws HttpError for a path outside the roots, or where memory or disk would not do; Config, NotBuilt, Input, Run, FileAccess or FileFormat
 *   where the run cannot be started as asked.
 */
export async function startRun(
  request: StartRequest,
  roots: Roots,
  signal: AbortSignal,
): Promise<RunPaths> {
  const { id, name, iterations, workers, engine, backend = 'auto', parity = false } = request;
  const wrongName = wrongRunName(name);
  if (wrongName) {
    throw inputError(wrongName);
  }
  refuseWorkers(workers, executorNamed(engine).capabilities().workers);
  const config = await roots.resolve(join(request.config.folder, request.config.name));
  const { options } = parseDragonflyConfig(request.config.text, config);
  await checkConfigPaths(options, roots);
  const paths = runPaths(
    await roots.resolve(options.output_folder),
    await roots.resolve(options.log_file),
  );
  await checkRunPaths(paths, roots);
  const present = await describeRun(paths);
  if (present.id === id) {
    return paths;
  }
  // Before its config is written, which would stand in the way of the next attempt.
  refuseOccupied(present, id);
  await refuseShortage({ ...request, outputs: outputCount(iterations) }, roots, signal);
  await writeConfig(config, request.config.text);
  const submitted = {
    id,
    name,
    config,
    iterations,
    workers,
    backend,
    parity,
    engine,
    created: new Date().toISOString(),
    ...(request.parent && { parent: request.parent }),
  };
  await submitRun(paths, submitted, { signal });
  return paths;
}
