import type { CubicGrid } from '@damselfly/compute/volume/cubic-grid.ts';
import { workerHandle } from '@damselfly/compute/platform/browser/worker-handle.ts';
import { wrap } from 'comlink';
import type { Compared, CompareCalls } from './compare-worker.ts';

/** Compares two volumes in a worker of its own, which ends with it. @throws what the worker throws. */
export async function compareInWorker(
  first: CubicGrid,
  second: CubicGrid,
  signal: AbortSignal,
): Promise<Compared> {
  const handle = workerHandle(new Worker(new URL('./compare-worker.ts', import.meta.url)));
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => {
      reject(new DOMException('the comparison was cancelled', 'AbortError'));
    });
  });
  try {
    const compared = wrap<CompareCalls>(handle.endpoint).compare(first, second);
    return await Promise.race([compared, handle.failed, aborted]);
  } finally {
    await handle.terminate();
  }
}
