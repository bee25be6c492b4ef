import { againAndAgain, type OnFailure } from '../again-and-again.ts';
import type { RunIndex } from '../runs/run-index.ts';
import type { ArrayProcess } from './array-process.ts';

/** How often it is looked whether the process has ended, milliseconds. */
const LOOK = 1000;

/**
 * Has the process ready while a run of another program goes on and `signal` is not aborted: its next
 * output is shown 0.5 s sooner. The worker of a run of our own leaves the volumes beside its outputs.
 */
export async function prepareForOutputs(
  index: RunIndex,
  arrays: ArrayProcess,
  signal: AbortSignal,
  onFailure: OnFailure,
): Promise<void> {
  await againAndAgain(signal, onFailure, () => {
    if (index.runs.some(({ isLive, summary }) => isLive && summary.program !== 'damselfly')) {
      arrays.prepare();
    }
    return Promise.resolve(LOOK);
  });
}
