import { executors } from '../../executors/registry.ts';
import { againAndAgain, type OnFailure } from '../again-and-again.ts';

const EVERY_MILLISECONDS = 10_000;

/** Starts, now and then, what waits for the place of a process that was killed. */
export async function startWaitingRuns(signal: AbortSignal, onFailure: OnFailure): Promise<void> {
  await againAndAgain(signal, onFailure, async () => {
    await Promise.all(executors.map((executor) => executor.startWaiting()));
    return EVERY_MILLISECONDS;
  });
}
