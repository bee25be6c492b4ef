import { isLiveState } from '../http/run-state.ts';
import { describeRun } from '../run-directory/describe-run.ts';
import type { RunPaths } from '../run-directory/run-paths.ts';
import { writeRunRequest, type RunRequest } from '../run-directory/run-request.ts';
import { refuseLeftOver } from './refuse-left-over.ts';
import { refuseOccupied } from './refuse-occupied.ts';
import { executorNamed } from './registry.ts';
import { untilEnded } from './until-ended.ts';

/**
 * Writes down what is asked of a run and hands it to the executor that is meant. Submitting a run that
 * waits or runs changes nothing.
 *
 * @throws Run when another run waits or runs in the folder or its last process does not end, Input when there is no such executor,
 *   FileAccess or FileFormat; the signal's reason when aborted while that process is waited for.
 */
export async function submitRun(
  paths: RunPaths,
  request: RunRequest,
  options: { readonly signal?: AbortSignal } = {},
): Promise<void> {
  const executor = executorNamed(request.engine);
  const present = await describeRun(paths);
  refuseOccupied(present, request.id);
  const job = { id: request.id, paths };
  if (!isLiveState(present.state)) {
    await refuseLeftOver(paths);
    await untilEnded(executor, job, options);
  }
  await writeRunRequest(paths, request);
  await executor.submit(job);
}
