import { workerHandle } from '@damselfly/compute/platform/browser/worker-handle.ts';
import { proxy, wrap } from 'comlink';
import type { CompareClasses } from './common-lines-request.ts';
import type { CommonLinesCalls } from './common-lines-worker.ts';

/** Compares classes in a worker of its own, which ends with it. @throws what the worker throws. */
export const commonLinesInWorker: CompareClasses = async (request, report, signal) => {
  const handle = workerHandle(new Worker(new URL('./common-lines-worker.ts', import.meta.url)));
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => {
      reject(new DOMException('the comparison was cancelled', 'AbortError'));
    });
  });
  try {
    const found = wrap<CommonLinesCalls>(handle.endpoint).compare(request, proxy(report));
    return await Promise.race([found, handle.failed, aborted]);
  } finally {
    await handle.terminate();
  }
};
