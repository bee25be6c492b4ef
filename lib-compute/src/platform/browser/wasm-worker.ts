import { expose } from 'comlink';
import { WasmWorker } from '../../backends/wasm/wasm-worker.ts';

/** The program of a web worker of the wasm backend (wasm-backend.ts starts it). */
expose(new WasmWorker());
