import { expect, test } from '@jest/globals';
import { unreadStretches } from '../unread-stretches.ts';

test('empty columns say whether they are on their way, could not be read, or were never kept', () => {
  const columns = new Map([0, 3, 4].map((iteration) => [iteration, new Int32Array(1)]));
  const readable = [1, 3, 4, 5, 8];
  const failed = new Set([8]);
  expect(unreadStretches({ columns, readable, failed, finished: 8 })).toEqual([
    { reason: 'awaited', first: 1, last: 1 },
    { reason: 'absent', first: 2, last: 2 },
    { reason: 'awaited', first: 5, last: 5 },
    { reason: 'absent', first: 6, last: 7 },
    { reason: 'failed', first: 8, last: 8 },
  ]);
});
