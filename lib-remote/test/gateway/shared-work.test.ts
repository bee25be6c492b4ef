/// <reference lib="es2024.promise" />
import { expect, test } from 'vitest';
import { sharedWork } from '../../src/gateway/arrays/shared-work.ts';

/** Counts what is made of it, and lets a test end it. */
function work() {
  const result = Promise.withResolvers<string>();
  const signals: AbortSignal[] = [];
  const make = (signal: AbortSignal): Promise<string> => {
    signals.push(signal);
    return result.promise;
  };
  return { make, signals, ...result };
}

test('what two ask for at once is made once, and anew for who asks later', async () => {
  const shared = sharedWork();
  const { make, signals, resolve } = work();
  const { signal } = new AbortController();
  const both = [shared('a', make, signal), shared('a', make, signal)];
  expect(signals).toHaveLength(1);
  resolve('made');
  expect(await Promise.all(both)).toEqual(['made', 'made']);
  await shared('a', make, signal);
  expect(signals).toHaveLength(2);
});

test('it goes on for the other when one leaves, and is aborted when both have', async () => {
  const shared = sharedWork();
  const { make, signals } = work();
  const [first, second] = [new AbortController(), new AbortController()];
  const asked = [first, second].map(({ signal }) => shared('a', make, signal));
  first.abort(new Error('left'));
  await expect(asked[0]).rejects.toThrow('left');
  expect(signals[0]?.aborted).toBe(false);
  second.abort(new Error('left too'));
  await expect(asked[1]).rejects.toThrow('left too');
  expect(signals[0]?.aborted).toBe(true);
});
