/// <reference lib="es2024.promise" />
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { atMost } from '../../src/gateway/start/at-most.ts';

test('two go on at a time, in order; who leaves gives the place to the next', async () => {
  const withPlace = atMost(2);
  const begun: number[] = [];
  const clients = [0, 1, 2, 3].map((number) => {
    const end = Promise.withResolvers<number>();
    const client = new AbortController();
    const work = (): Promise<number> => {
      begun.push(number);
      client.signal.addEventListener('abort', () => {
        end.reject(client.signal.reason);
      });
      return end.promise;
    };
    return { end, client, answer: withPlace(work, client.signal) };
  });
  const [first, second, third, fourth] = clients;
  await setImmediate();
  expect(begun).toEqual([0, 1]);

  third.client.abort(new Error('left the queue'));
  await expect(third.answer).rejects.toThrow('left the queue');
  expect(begun).toEqual([0, 1]);

  second.client.abort(new Error('left at work'));
  await expect(second.answer).rejects.toThrow('left at work');
  await setImmediate();
  expect(begun).toEqual([0, 1, 3]);

  first.end.resolve(0);
  fourth.end.resolve(3);
  expect(await Promise.all([first.answer, fourth.answer])).toEqual([0, 3]);
  expect(await withPlace(() => Promise.resolve(4), new AbortController().signal)).toBe(4);
});
