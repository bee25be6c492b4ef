import { workerHandle } from '@damselfly/compute/platform/browser/worker-handle.ts';
import type { EngineDevice } from '@damselfly/remote/http';
import { wrap } from 'comlink';
import type { EstimateCalls } from './coordinator/estimate-worker.ts';

/**
 * What each backend computes on in this browser: asked in a web worker, where runs are computed.
 *
 * @throws Error where the worker itself fails.
 */
export async function devicesInWorker(): Promise<EngineDevice[]> {
  const handle = workerHandle(
    new Worker(new URL('./coordinator/estimate-worker.ts', import.meta.url)),
  );
  try {
    return await Promise.race([wrap<EstimateCalls>(handle.endpoint).devices(), handle.failed]);
  } finally {
    await handle.terminate();
  }
}
