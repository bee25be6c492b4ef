/** A worker for tests that says it is ready, and then answers to nothing. */
import { parentPort } from 'node:worker_threads';
import { expose } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';

const calls = {
  ready: () => true,
  open: (): never => {
    for (;;) {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1000);
    }
  },
};

if (parentPort !== null) {
  expose(calls, nodeEndpoint(parentPort));
}
