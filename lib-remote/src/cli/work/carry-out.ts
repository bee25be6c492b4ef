import { realpath } from 'node:fs/promises';
import { runError } from '@damselfly/compute/errors.ts';
import { lockHolder } from '../../run-directory/lock-holder.ts';
import { lastLoggedIteration } from '../../run-directory/log-file.ts';
import { appendEvent } from '../../run-directory/progress-log.ts';
import { readConfig } from '../../run-directory/read-config.ts';
import { runPaths } from '../../run-directory/run-paths.ts';
import { readRunRecord } from '../../run-directory/run-record.ts';
import type { RunRequest } from '../../run-directory/run-request.ts';
import type { EmcRequest } from '../../worker/emc-request.ts';
import type { RunContext } from '../../worker/run-context.ts';
import { runEmc } from '../../worker/run-emc.ts';
import { watchStart } from '../../worker/watch-start.ts';

/**
 * Computes what a request asks for and is not there yet. A run that fails before it has begun leaves
 * the reason in its directory, as a later failure does by itself.
 *
 * @throws any of our errors; the signal's reason when aborted.
 */
export async function carryOut(
  outputFolder: string,
  request: RunRequest,
  { signal, observer }: RunContext,
): Promise<void> {
  const start = watchStart(observer);
  try {
    await runEmc(await emcRequest(outputFolder, request), { signal, observer: start.observer });
  } catch (error) {
    const paths = runPaths(outputFolder, '');
    const isTaken = (await lockHolder(paths))?.isAlive === true;
    if (!start.hasBegun() && !isTaken) {
      const state = signal.aborted ? 'interrupted' : 'failed';
      const message = error instanceof Error ? error.message : String(error);
      await appendEvent(paths.progress, { event: 'ended', run: request.id, state, message });
    }
    throw error;
  }
}

async function emcRequest(outputFolder: string, request: RunRequest): Promise<EmcRequest> {
  const { id, name, config, workers, backend, parity, parent } = request;
  const { options } = await readConfig(config);
  const meant = await realpath(options.output_folder).catch(() => options.output_folder);
  if (meant !== (await realpath(outputFolder))) {
    throw runError({
      folder: outputFolder,
      reason: `${config} now names another output_folder, ${options.output_folder}`,
    });
  }
  const paths = runPaths(outputFolder, options.log_file);
  const resume = (await readRunRecord(paths))?.id === id;
  const finished = resume ? await lastLoggedIteration(paths.log) : 0;
  const iterations = Math.max(0, request.iterations - finished);
  const identity = { id, name, ...(parent && { parent }) };
  return { identity, config, iterations, resume, backend, workers, parity };
}
