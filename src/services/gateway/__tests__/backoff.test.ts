import { expect, test } from '@jest/globals';
import { backoff } from '../backoff.ts';

test('waits twice as long each time, up to half a minute, half of it by chance', () => {
  expect([1, 2, 3, 20].map((attempt) => backoff(attempt, 1))).toEqual([500, 1000, 2000, 30_000]);
  expect(backoff(3, 0)).toBe(1000);
});
