import { workerHandle } from '@damselfly/compute/platform/browser/worker-handle.ts';
import type { SteerRequest } from '@damselfly/remote/http';
import { proxy, wrap, type Remote } from 'comlink';
import type { PageRunCalls } from './coordinator/page-run-worker.ts';
import type { LocateFile, RunJob } from './coordinator/run-job.ts';
import type { RunFolder } from './storage/run-folder.ts';

/**
 * Lets a web worker of its own take a run in hand.
 *
 * @param memory where the run is kept when the browser keeps nothing.
 * @returns when the run has ended, well or not; rejects where the worker itself fails.
 */
export async function runInWorker(
  job: RunJob,
  locate: LocateFile,
  memory: RunFolder | undefined,
): Promise<void> {
  await inWorker((calls) => calls.run(job, proxy(locate), memory && proxy(memory)));
}

/**
 * Lets a web worker write a change of a run down that nobody has in hand: pages cannot write.
 *
 * @throws why it is refused.
 */
export async function steerInWorker(
  job: RunJob,
  request: SteerRequest,
  memory: RunFolder | undefined,
): Promise<void> {
  await inWorker((calls) => calls.steer(job, request, memory && proxy(memory)));
}

async function inWorker(call: (calls: Remote<PageRunCalls>) => Promise<void>): Promise<void> {
  const worker = new Worker(new URL('./coordinator/page-run-worker.ts', import.meta.url));
  const handle = workerHandle(worker);
  try {
    const calls = wrap<PageRunCalls>(handle.endpoint);
    await Promise.race([call(calls), handle.failed]);
  } finally {
    await handle.terminate();
  }
}
