import { runError } from '@damselfly/compute/errors.ts';
import { LIVE_STATES, type RunState } from '../http/run.ts';
import { describeRun } from '../run-directory/describe-run.ts';
import type { RunPaths } from '../run-directory/run-paths.ts';
import { writeRunRequest, type RunRequest } from '../run-directory/run-request.ts';
import { refuseLeftOver } from './refuse-left-over.ts';
import { executorNamed } from './registry.ts';

const LIVE: ReadonlySet<string> = new Set<RunState>(LIVE_STATES);

/**
 * Writes down what is asked of a run and hands it to the executor that is meant. Submitting a run that
 * waits or runs changes nothing.
 *
 * @throws Run when another run waits or runs in the folder, Input when there is no such executor,
 *   FileAccess or FileFormat.
 */
export async function submitRun(paths: RunPaths, request: RunRequest): Promise<void> {
  const executor = executorNamed(request.engine);
  const { id, state, request: present } = await describeRun(paths);
  if (LIVE.has(state) && id !== request.id) {
    const name = present ? `the run "${present.name}"` : 'another run';
    throw runError({
      folder: paths.outputFolder,
      reason: `${name} is ${state} here; cancel it, or choose another output_folder`,
    });
  }
  if (!LIVE.has(state)) {
    await refuseLeftOver(paths);
  }
  await writeRunRequest(paths, request);
  await executor.submit({ id: request.id, paths });
}
