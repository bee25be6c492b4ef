import { availableParallelism } from 'node:os';
import type { Backend } from '../../backends/backend.ts';
import { wasmBackend } from '../../backends/wasm/wasm-backend.ts';
import { spawnWorker } from './spawn-worker.ts';

/**
 * The wasm backend on worker threads.
 *
 * @param entry the module of `wasm-worker.ts`; a bundle names its own.
 */
export function nodeWasmBackend(entry = new URL('./wasm-worker.ts', import.meta.url)): Backend {
  return wasmBackend({ spawn: () => spawnWorker(entry), cores: availableParallelism() });
}
