import { expect, test } from '@jest/globals';
import { isOtherThanBefore } from '../comparable-iterations.ts';

const entry = (from: number, key: string) => ({
  ...{ id: String(from), time: '2026-11-21T10:00:00Z', from },
  changes: [{ key, old: '1', new: '2' }],
});

test('iterations that were steered are others, but for workers', () => {
  const history = [entry(3, 'blacklist_file'), entry(5, 'workers')];
  const run = { options: {}, steering: { base: {}, workers: 1, history } };
  expect([2, 3, 4, 5].map((number) => isOtherThanBefore(run, number))).toEqual([
    ...[false, true, false, false],
  ]);
});

test('so are those in which a schedule makes the radius larger', () => {
  const grows = { options: { radius_schedule: [2, 3] } };
  expect([2, 3, 4, 5].map((number) => isOtherThanBefore(grows, number))).toEqual([
    ...[false, false, true, false],
  ]);
  expect(isOtherThanBefore({ options: { radius_schedule: [0, 1] } }, 4)).toBe(false);
});
