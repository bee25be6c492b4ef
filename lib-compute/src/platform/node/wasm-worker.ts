import { parentPort } from 'node:worker_threads';
import { expose } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { WasmWorker } from '../../backends/wasm/wasm-worker.ts';

/** Entry of a worker thread of the wasm backend (wasm-backend.ts starts it). */
if (parentPort) {
  expose(new WasmWorker(), nodeEndpoint(parentPort));
}
