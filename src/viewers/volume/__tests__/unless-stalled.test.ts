import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { unlessStalled } from '../export/unless-stalled.ts';

const never = new Promise<void>(() => undefined);
const patience = 1000;

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

test('work that stands still is given up, and says for how long', async () => {
  const waiting = unlessStalled(never, { progress: () => 3, signal: undefined, patience });
  const failure = expect(waiting).rejects.toThrow('nothing for 1 seconds');
  await jest.advanceTimersByTimeAsync(patience);
  await failure;
});

test('work that goes on is waited for, however long it takes', async () => {
  let done = 0;
  let finish: () => void = () => undefined;
  const work = new Promise<void>((resolve) => (finish = resolve));
  const waiting = unlessStalled(work, { progress: () => done++, signal: undefined, patience });
  await jest.advanceTimersByTimeAsync(10 * patience);
  finish();
  await expect(waiting).resolves.toBeUndefined();
});

test('it ends at once when it is cancelled', async () => {
  const cancelling = new AbortController();
  const { signal } = cancelling;
  const waiting = unlessStalled(never, { progress: () => 0, signal, patience });
  cancelling.abort();
  await expect(waiting).rejects.toHaveProperty('name', 'AbortError');
});
