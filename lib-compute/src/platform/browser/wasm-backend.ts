import type { Backend } from '../../backends/backend.ts';
import { wasmBackend } from '../../backends/wasm/wasm-backend.ts';
import { workerHandle } from './worker-handle.ts';

/** The wasm backend on web workers; it starts them from a page and from a worker alike. */
export function browserWasmBackend(): Backend {
  return wasmBackend({
    spawn: () => workerHandle(new Worker(new URL('./wasm-worker.ts', import.meta.url))),
    cores: navigator.hardwareConcurrency,
  });
}
