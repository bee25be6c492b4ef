import { MessageChannel } from 'node:worker_threads';
import { expose } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { expect, it, onTestFinished, vi } from 'vitest';
import { memorySource } from '../../../src/io/byte-source/memory-source.ts';
import { hdf5Worker } from '../../../src/io/hdf5/hdf5-worker.ts';
import type { Hdf5Worker, ProvidedFile } from '../../../src/io/hdf5/hdf5-worker.ts';
import { refusalOf } from '../../support/refusal.ts';

const never = new Promise<never>(() => undefined);

/** A worker that says it is ready and does not answer. */
function silentWorker(
  file: Partial<ProvidedFile> = {},
  hasEnded = true,
  openSeconds = 0.1,
): Hdf5Worker {
  const { port1, port2 } = new MessageChannel();
  onTestFinished(() => {
    port1.close();
  });
  expose({ ready: () => true, open: () => never }, nodeEndpoint(port1));
  let fail: (reason: Error) => void = () => undefined;
  const failed = new Promise<never>((_, reject) => {
    fail = reject;
  });
  failed.catch(() => undefined);
  const terminate = (): Promise<boolean> => {
    if (hasEnded) {
      fail(new Error('ended'));
    }
    return Promise.resolve(hasEnded);
  };
  return hdf5Worker(
    { endpoint: nodeEndpoint(port2), failed, terminate },
    ({ name, size }) =>
      Promise.resolve({
        target: { name, path: name, size },
        release: () => Promise.resolve(),
        ...file,
      }),
    { openSeconds },
  );
}

/** One that cannot be ended either. */
const stuckWorker = (): Hdf5Worker => silentWorker({}, false);

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

it('is waited for as long as parts of a file come over a network, and then names the connection', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  let come = (): void => undefined;
  let opening: ReturnType<typeof refusalOf> = never;
  const listening = new Promise<void>((resolve) => {
    // The second question, behind the one whether it is ready.
    let questions = 0;
    const onBytes = (listener: () => void): (() => void) => {
      come = listener;
      questions += 1;
      if (questions === 2) {
        resolve();
      }
      return () => undefined;
    };
    opening = refusalOf(() => silentWorker({ onBytes }).open(source));
  });
  await listening;
  let isOver = false;
  void opening.then(() => {
    isOver = true;
  });
  for (let minute = 0; minute < 20; minute++) {
    await vi.advanceTimersByTimeAsync(60_000);
    come();
  }
  expect(isOver).toBe(false);
  await vi.advanceTimersByTimeAsync(91_000);
  expect((await opening).message).toContain('the connection is slow or broken');
});

it('says that its reader was closed to those who wait for it when it is ended', async () => {
  const worker = silentWorker({}, true, 30);
  const opening = refusalOf(() => worker.open(source));
  expect(worker.isBusy()).toBe(false);
  await vi.waitFor(() => {
    expect(worker.isBusy()).toBe(true);
  });
  await worker.end();
  expect((await opening).message).toContain('its reader was closed');
  expect(worker.isBusy()).toBe(false);
});
