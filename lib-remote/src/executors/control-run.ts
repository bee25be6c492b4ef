import { runError } from '@damselfly/compute/errors.ts';
import type { RunAction } from '../http/run-state.ts';
import { requestControl } from '../run-directory/control-request.ts';
import { describeRun } from '../run-directory/describe-run.ts';
import { appendEvent } from '../run-directory/progress-log.ts';
import type { RunPaths } from '../run-directory/run-paths.ts';
import type { RunRequest } from '../run-directory/run-request.ts';
import { endByForce } from './end-by-force.ts';
import { executorNamed } from './registry.ts';
import { resumesInProcess } from './resumes-in-process.ts';
import { submitRun } from './submit-run.ts';

/** Something asked of a run, with an id made by whoever asks: asking twice does it once. */
export interface ControlRequest {
  readonly id: string;
  readonly action: RunAction;
}

/**
 * Asks something of a run, whatever it is doing: a process that runs finds the request in the run
 * directory and answers there; what waits or has ended has no process, and is dealt with here.
 *
 * @throws Run when this cannot be asked of it now, with the reason; the signal's reason when aborted while the last
 *   process is waited for.
 */
export async function controlRun(
  paths: RunPaths,
  control: ControlRequest,
  options: { readonly signal?: AbortSignal } = {},
): Promise<void> {
  const run = await describeRun(paths);
  if (run.events.some((event) => event.event === 'control' && event.id === control.id)) {
    return;
  }
  const { request, state, actions } = run;
  if (!request || !actions.includes(control.action)) {
    throw runError({
      folder: paths.outputFolder,
      reason:
        state === 'foreign'
          ? `it is a run of another program, which takes no requests; if it still goes on, ${control.action} it where it was started`
          : `the run is ${state}; it cannot ${control.action} now`,
    });
  }
  if (state === 'queued') {
    await takeFromQueue(paths, request, control, options);
  } else if (control.action === 'resume' && !resumesInProcess(run)) {
    await submitRun(paths, request, options);
    await answer(paths, control);
  } else if (control.action === 'cancel' && (await endByForce(run))) {
    await answer(paths, control);
  } else {
    await requestControl(paths, { ...control, time: new Date().toISOString() });
  }
}

/** It may just have been started, or even have ended: then it is asked as what it is now. */
async function takeFromQueue(
  paths: RunPaths,
  request: RunRequest,
  control: ControlRequest,
  options: { readonly signal?: AbortSignal },
): Promise<void> {
  const executor = executorNamed(request.engine);
  const job = { id: request.id, paths };
  const isTaken = await executor.cancel(job);
  if (!isTaken && (await describeRun(paths)).state !== 'queued') {
    await controlRun(paths, control, options);
    return;
  }
  const isStarted = !isTaken && (await executor.status([job])).has(request.id);
  if (isStarted) {
    await requestControl(paths, { ...control, time: new Date().toISOString() });
    return;
  }
  await answer(paths, control);
  await appendEvent(paths.progress, { event: 'ended', run: request.id, state: 'cancelled' });
}

async function answer(paths: RunPaths, { id, action }: ControlRequest): Promise<void> {
  await appendEvent(paths.progress, { event: 'control', id, action, accepted: true });
}
