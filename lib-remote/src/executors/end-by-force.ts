import { setTimeout as sleep } from 'node:timers/promises';
import { pendingControls, removeControl } from '../run-directory/control-request.ts';
import type { RunDescription } from '../run-directory/describe-run.ts';
import { stateOf } from '../run-directory/process-identity.ts';
import { appendEvent } from '../run-directory/progress-log.ts';

/** A process hears of a request within a second, unless it hangs. */
const PATIENCE_MILLISECONDS = 5000;
const LOOK_MILLISECONDS = 20;

/**
 * Ends a process of this machine that has been asked to cancel and does not answer. What it has written
 * is complete at every moment: no more than its running iteration is lost.
 *
 * @returns whether it was ended.
 */
export async function endByForce({ paths, process: worker, id }: RunDescription): Promise<boolean> {
  const unheard = (await pendingControls(paths)).find(
    ({ request }) =>
      request?.action === 'cancel' && Date.now() - Date.parse(request.time) > PATIENCE_MILLISECONDS,
  );
  if (!unheard || !worker || (await stateOf(worker)) !== 'alive') {
    return false;
  }
  process.kill(worker.pid, 'SIGKILL');
  while ((await stateOf(worker)) === 'alive') {
    await sleep(LOOK_MILLISECONDS);
  }
  await removeControl(unheard);
  const message = 'Its process did not answer and was ended by force.';
  const run = id === undefined ? {} : { run: id };
  await appendEvent(paths.progress, { event: 'ended', ...run, state: 'cancelled', message });
  return true;
}
