import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { ProcessEnded } from '../../src/gateway/processes/process-ended.ts';
import { programEntry } from '../../src/gateway/processes/program-entry.ts';
import { spawnProcess } from '../../src/gateway/processes/spawn-process.ts';

test('the end of a process is told, and one that has ended can be written to without harm', async () => {
  const handle = spawnProcess(programEntry('arrays', 'array-program'));
  const { endpoint, failed } = handle;
  await handle.terminate();
  await expect(failed).rejects.toThrow(ProcessEnded);
  const uncaught: unknown[] = [];
  const listen = (error: unknown): void => void uncaught.push(error);
  process.on('uncaughtException', listen);
  endpoint.postMessage('a call');
  endpoint.postMessage('that its way of asking is forgotten');
  await setImmediate();
  process.off('uncaughtException', listen);
  expect(uncaught).toEqual([]);
});
