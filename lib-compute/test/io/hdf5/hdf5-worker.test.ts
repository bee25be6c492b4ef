import { MessageChannel } from 'node:worker_threads';
import { expose } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { expect, it, onTestFinished } from 'vitest';
import { memorySource } from '../../../src/io/byte-source/memory-source.ts';
import { hdf5Worker } from '../../../src/io/hdf5/hdf5-worker.ts';
import type { Hdf5Worker } from '../../../src/io/hdf5/hdf5-worker.ts';
import { refusalOf } from '../../support/refusal.ts';

const never = new Promise<never>(() => undefined);

/** A worker that says it is ready, does not answer, and cannot be ended. */
function stuckWorker(): Hdf5Worker {
  const { port1, port2 } = new MessageChannel();
  onTestFinished(() => {
    port1.close();
  });
  expose({ ready: () => true, open: () => never }, nodeEndpoint(port1));
  return hdf5Worker(
    { endpoint: nodeEndpoint(port2), failed: never, terminate: () => Promise.resolve(false) },
    ({ name, size }) =>
      Promise.resolve({ target: { name, path: name, size }, release: () => Promise.resolve() }),
    { openSeconds: 0.1 },
  );
}

const source = memorySource(new Uint8Array(8), 'file.h5');

it('says that a worker cannot be ended, instead of waiting for it', async () => {
  const worker = stuckWorker();
  const { message } = await refusalOf(() => worker.open(source));
  expect(message).toBe(
    'file.h5: could not open the file: HDF5 waits for the system and cannot be ended: the disk or its server does not answer; try again when it does.',
  );
  expect(worker.isAlive()).toBe(false);
  expect((await refusalOf(() => worker.open(source))).message).toContain('its reader was closed');
});

it('ends with the user’s reason also where it cannot be ended', async () => {
  const worker = stuckWorker();
  const controller = new AbortController();
  const opening = worker.open(source, { signal: controller.signal });
  controller.abort(new Error('enough'));
  await expect(opening).rejects.toThrow('enough');
});
