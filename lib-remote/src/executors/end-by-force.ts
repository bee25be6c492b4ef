import { setTimeout as sleep } from 'node:timers/promises';
import { runError } from '@damselfly/compute/errors.ts';
import { codeOfSystemError } from '@damselfly/compute/platform/node/system-error.ts';
import { pendingControls, removeControl } from '../run-directory/control-request.ts';
import { describeRun, type RunDescription } from '../run-directory/describe-run.ts';
import { stateOf, type ProcessIdentity } from '../run-directory/process-identity.ts';
import { appendEvent } from '../run-directory/progress-log.ts';
import { isWorkerOf } from './is-worker-of.ts';

/** A process hears of a request within a second, unless it hangs. */
const PATIENCE_MILLISECONDS = 5000;
const LOOK_MILLISECONDS = 20;

/** The system ends a process at once, unless it waits for a disk. */
const LONGEST_END_MILLISECONDS = 10_000;

/**
 * Ends a process of this machine that has been asked to cancel and does not answer. What it has written
 * is complete at every moment: no more than its running iteration is lost.
 *
 * @returns whether it has ended.
 * @throws Run when the system does not end it, or it is not known for a process of this run.
 */
export async function endByForce({ paths, process: worker, id }: RunDescription): Promise<boolean> {
  const unheard = (await pendingControls(paths)).find(
    ({ request }) =>
      request?.action === 'cancel' && Date.now() - Date.parse(request.time) > PATIENCE_MILLISECONDS,
  );
  if (!unheard || !worker || (await stateOf(worker)) !== 'alive') {
    return false;
  }
  if (!(await isWorkerOf(worker.pid, paths.outputFolder))) {
    const reason = `process ${worker.pid} does not answer, and does not look like one of this run; end it yourself if it is`;
    throw runError({ folder: paths.outputFolder, reason });
  }
  await kill(worker, paths.outputFolder);
  await removeControl(unheard);
  if ((await describeRun(paths)).events.at(-1)?.event === 'ended') {
    // It came to an end by itself at the last moment.
    return true;
  }
  const message = 'Its process did not answer and was ended by force.';
  const run = id === undefined ? {} : { run: id };
  await appendEvent(paths.progress, { event: 'ended', ...run, state: 'cancelled', message });
  return true;
}

async function kill(worker: ProcessIdentity, folder: string): Promise<void> {
  try {
    process.kill(worker.pid, 'SIGKILL');
  } catch (error) {
    if (codeOfSystemError(error) !== 'ESRCH') {
      throw runError({ folder, reason: 'its process belongs to another user' }, { cause: error });
    }
  }
  const deadline = performance.now() + LONGEST_END_MILLISECONDS;
  while ((await stateOf(worker)) === 'alive') {
    if (performance.now() > deadline) {
      const reason =
        'its process does not end, it may be waiting for a disk; cancel it again later';
      throw runError({ folder, reason });
    }
    await sleep(LOOK_MILLISECONDS);
  }
}
