import { Worker } from 'node:worker_threads';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import type { WorkerHandle } from '../../workers/worker-handle.ts';

/**
 * Starts the module at `entry` in a worker thread.
 *
 * @param entry a module that exposes its functions with comlink on `parentPort`.
 * @param limits bound of the worker's JavaScript heap, in MB (its WebAssembly memory is not counted).
 */
export function spawnWorker(entry: URL, limits: { heapMegabytes?: number } = {}): WorkerHandle {
  const worker = new Worker(entry, {
    resourceLimits:
      limits.heapMegabytes === undefined ? {} : { maxOldGenerationSizeMb: limits.heapMegabytes },
  });
  let terminated = false;
  const failed = new Promise<never>((_, reject) => {
    worker.once('error', reject);
    worker.once('exit', (code) => {
      reject(
        new Error(terminated ? 'the worker was ended' : `the worker exited with code ${code}`),
      );
    });
  });
  // Whoever waits for a call sees the failure; a worker that dies between calls is no crash.
  failed.catch(() => undefined);
  return {
    endpoint: nodeEndpoint(worker),
    failed,
    async terminate() {
      terminated = true;
      await worker.terminate();
    },
  };
}
