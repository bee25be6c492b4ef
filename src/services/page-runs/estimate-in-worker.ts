import { workerHandle } from '@damselfly/compute/platform/browser/worker-handle.ts';
import type { Estimate, EstimateRequest } from '@damselfly/remote/http';
import { proxy, wrap } from 'comlink';
import type { AbortOptions } from '../runs/run-source.ts';
import type { EstimateCalls } from './coordinator/estimate-worker.ts';
import type { LocateFile } from './coordinator/run-job.ts';

/**
 * Lets a web worker find out what a config would come to.
 *
 * @throws the signal's reason when aborted; Error where the worker itself fails.
 */
export async function estimateInWorker(
  request: EstimateRequest,
  locate: LocateFile,
  { signal }: AbortOptions = {},
): Promise<Estimate> {
  signal?.throwIfAborted();
  const handle = workerHandle(
    new Worker(new URL('./coordinator/estimate-worker.ts', import.meta.url)),
  );
  const abort = (): void => void handle.terminate();
  signal?.addEventListener('abort', abort);
  try {
    const calls = wrap<EstimateCalls>(handle.endpoint);
    return await Promise.race([calls.estimate(request, proxy(locate)), handle.failed]);
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    signal?.removeEventListener('abort', abort);
    await handle.terminate();
  }
}
