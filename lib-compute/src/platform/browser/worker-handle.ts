import type { WorkerHandle } from '../../workers/worker-handle.ts';

/**
 * A started web worker. Each caller writes `new Worker(new URL('./NAME.ts', import.meta.url))` itself:
 * bundlers look for these very words.
 */
export function workerHandle(worker: Worker): WorkerHandle {
  let fail: (reason: Error) => void;
  const failed = new Promise<never>((_, reject) => {
    fail = reject;
    worker.addEventListener('error', (event) => {
      // Handled here: it would else be reported a second time as an error of the page.
      event.preventDefault();
      reject(new Error(event.message || 'the worker could not be loaded or ran out of memory'));
    });
  });
  // Whoever waits for a call sees the failure; a worker that dies between calls is no crash.
  failed.catch(() => undefined);
  return {
    endpoint: worker,
    failed,
    terminate() {
      worker.terminate();
      fail(new Error('the worker was ended'));
      return Promise.resolve(true);
    },
  };
}
