import { setTimeout } from 'node:timers/promises';
import { executors } from '../../executors/registry.ts';
import { untilAborted } from '../until-aborted.ts';

const EVERY_MILLISECONDS = 10_000;

/** Starts, now and then, what waits for the place of a process that was killed. */
export async function startWaitingRuns(signal: AbortSignal): Promise<void> {
  await untilAborted(signal, async () => {
    for (;;) {
      await Promise.all(executors.map((executor) => executor.startWaiting()));
      await setTimeout(EVERY_MILLISECONDS, undefined, { signal, ref: false });
    }
  });
}
