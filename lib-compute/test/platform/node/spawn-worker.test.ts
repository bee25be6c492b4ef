import { execFileSync } from 'node:child_process';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { spawnWorker } from '../../../src/platform/node/spawn-worker.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const entryOf = (name: string): URL => new URL(name, import.meta.url);

it('ends a worker in the middle of its work, and again', async () => {
  const worker = spawnWorker(entryOf('hanging-worker.ts'));
  expect(await Promise.all([worker.terminate(), worker.terminate()])).toEqual([true, true]);
  expect(await worker.terminate()).toBe(true);
  await expect(worker.failed).rejects.toThrow('the worker was ended');
});

it('lets a worker go that waits for the system', async () => {
  const pipe = join(await temporaryFolder(), 'pipe');
  execFileSync('mkfifo', [pipe]);
  const worker = spawnWorker(entryOf('stuck-worker.ts'), { endSeconds: 0.2 });
  worker.endpoint.postMessage(pipe);
  // Opens when the other end does.
  const writing = await open(pipe, 'w');
  try {
    expect(await worker.terminate()).toBe(false);
  } finally {
    await writing.close();
  }
  await expect(worker.failed).rejects.toThrow('the worker was ended');
  expect(await worker.terminate()).toBe(true);
});
