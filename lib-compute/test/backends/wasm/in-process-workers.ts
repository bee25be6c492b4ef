import { MessageChannel } from 'node:worker_threads';
import { expose } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { WasmWorker } from '../../../src/backends/wasm/wasm-worker.ts';
import type { WorkerApi } from '../../../src/backends/wasm/worker-api.ts';
import type { SpawnWorker } from '../../../src/workers/worker-handle.ts';

/** Workers on the test's own thread, still behind messages: what they run counts for the coverage. */
export function inProcessWorkers(create: () => WorkerApi = () => new WasmWorker()): SpawnWorker {
  return () => {
    const { port1, port2 } = new MessageChannel();
    expose(create(), nodeEndpoint(port1));
    return {
      endpoint: nodeEndpoint(port2),
      failed: new Promise<never>(() => undefined),
      terminate() {
        port1.close();
        port2.close();
        return Promise.resolve(true);
      },
    };
  };
}
