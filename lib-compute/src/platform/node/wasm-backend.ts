import { availableParallelism } from 'node:os';
import type { Backend } from '../../backends/backend.ts';
import { wasmBackend } from '../../backends/wasm/wasm-backend.ts';
import { spawnWorker } from './spawn-worker.ts';
import { workerEntry } from './worker-entry.ts';

/**
 * The wasm backend on worker threads.
 *
 * @param entry the program of a worker.
 */
export function nodeWasmBackend(entry = workerEntry('wasm-worker')): Backend {
  return wasmBackend({ spawn: () => spawnWorker(entry), cores: availableParallelism() });
}
