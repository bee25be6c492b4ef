import { Worker } from 'node:worker_threads';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import type { WorkerHandle } from '../../workers/worker-handle.ts';
import { TimeUp, withinBounds } from '../../workers/within-bounds.ts';

/** Threads end within milliseconds; on a machine with much else to do it took a second. */
const END_SECONDS = 10;

export interface WorkerLimits {
  /** Bound of the worker's JavaScript heap, in MB (its WebAssembly memory is not counted). */
  readonly heapMegabytes?: number;
  /** How long ending it may take before it is let go. */
  readonly endSeconds?: number;
}

/**
 * Starts the module at `entry` in a worker thread.
 *
 * @param entry a module that exposes its functions with comlink on `parentPort`.
 */
export function spawnWorker(
  entry: URL,
  { heapMegabytes, endSeconds = END_SECONDS }: WorkerLimits = {},
): WorkerHandle {
  const worker = new Worker(entry, {
    resourceLimits: heapMegabytes === undefined ? {} : { maxOldGenerationSizeMb: heapMegabytes },
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
    terminate() {
      terminated = true;
      const ended = worker.terminate().then(() => true);
      // Not `failed`: it rejects when the worker ends.
      const bounds = { seconds: endSeconds, failed: new Promise<never>(() => undefined) };
      return withinBounds(ended, bounds).catch((error: unknown) => {
        if (!(error instanceof TimeUp)) {
          throw error;
        }
        worker.unref();
        return false;
      });
    },
  };
}
