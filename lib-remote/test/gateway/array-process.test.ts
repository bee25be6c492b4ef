import { execFileSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { arrayProcess, type ArrayProcess } from '../../src/gateway/arrays/array-process.ts';
import { prepareForOutputs } from '../../src/gateway/arrays/prepare-for-outputs.ts';
import type { RunIndex } from '../../src/gateway/runs/run-index.ts';
import { golden } from '../support/golden-data.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

let arrays: ArrayProcess;

beforeEach(() => {
  arrays = arrayProcess();
});
afterEach(() => arrays.end());

/** Its process: the only child of this one that runs its program. */
function pids(): number[] {
  const lines = execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(process.pid)], {
    encoding: 'utf8',
  });
  return lines
    .split('\n')
    .filter((line) => line.includes('array-program'))
    .map((line) => Number.parseInt(line, 10));
}

async function sizeOfGolden(asked = arrays): Promise<number> {
  const source = { path: realpathSync(golden('expected', 'output_005.h5')), version: '1' };
  const question = { source, iteration: 5, mode: 0, type: 'u8', scale: 'log' } as const;
  const folder = temporaryFolder();
  const { full } = await asked.ask(
    (calls) => calls.volume(question, folder),
    new AbortController().signal,
  );
  return full.shape[0];
}

test('one that was prepared answers; it is not started twice', async () => {
  arrays.prepare();
  const before = pids();
  arrays.prepare();
  expect(await sizeOfGolden()).toBe(49);
  arrays.prepare();
  expect(before).toHaveLength(1);
  expect(pids()).toEqual(before);
});

test('one that ends before it is asked is replaced', async () => {
  arrays.prepare();
  const [pid] = pids();
  process.kill(pid, 'SIGKILL');
  // Until its end was heard of: before, it is there as a defunct process.
  await vi.waitFor(() => {
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  });
  expect(await sizeOfGolden()).toBe(49);
});

test('one that was asked gives way to another while it is prepared', async () => {
  // It gives way soon, and is expected to be asked for as long as this takes anywhere.
  const hasty = arrayProcess(300, 600_000);
  let answering: readonly number[] = [];
  const observed: ArrayProcess = {
    ...hasty,
    ask: (call, signal) =>
      hasty.ask((calls) => {
        answering = pids();
        return call(calls);
      }, signal),
  };
  try {
    hasty.prepare();
    const first = pids();
    expect(await sizeOfGolden(observed)).toBe(49);
    expect(answering).toEqual(first);
    const next = await vi.waitFor(
      () => {
        const now = pids();
        expect(now).toHaveLength(1);
        expect(now).not.toEqual(first);
        return now;
      },
      { timeout: 20_000 },
    );
    // It waits on, however long nobody asks.
    await setTimeout(1000);
    expect(await sizeOfGolden(observed)).toBe(49);
    expect(answering).toEqual(next);
  } finally {
    await hasty.end();
  }
});

test.each([
  { program: 'dragonfly', isLive: true, isPrepared: true },
  { program: 'dragonfly', isLive: false, isPrepared: false },
  { program: 'damselfly', isLive: true, isPrepared: false },
])('it is prepared for a run of $program, live: $isLive: $isPrepared', async (run) => {
  const { isLive, program, isPrepared } = run;
  const prepare = vi.fn();
  const index = { runs: [{ isLive, summary: { program } }] } as unknown as RunIndex;
  const ended = new AbortController();
  const going = prepareForOutputs(index, { ...arrays, prepare }, ended.signal, vi.fn());
  await setTimeout(10);
  ended.abort();
  await going;
  expect(prepare).toHaveBeenCalledTimes(isPrepared ? 1 : 0);
});
