import { expect, it } from '@jest/globals';
import { drawnPoints } from '../drawn-points.ts';

it('are all points where there is room', () => {
  expect(drawnPoints([3, 1, 2], 2)).toEqual([0, 1, 2]);
  expect(drawnPoints([], 100)).toEqual([]);
});

it('keep every peak, both ends and the order of a long run, at a bounded number', () => {
  const values = Array.from({ length: 100_000 }, (_, i) => Math.sin(i / 5000));
  values[31_415] = 9;
  values[27_182] = -9;
  const points = drawnPoints(values, 500);
  expect(points.length).toBeLessThanOrEqual(1002);
  expect(points).toContain(31_415);
  expect(points).toContain(27_182);
  expect([points[0], points.at(-1)]).toEqual([0, 99_999]);
  expect(points).toEqual(points.toSorted((a, b) => a - b));
});

it('leave a gap where values are unknown', () => {
  const values = Array.from({ length: 1000 }, (_, i) => (i < 500 ? i : Number.NaN));
  const points = drawnPoints(values, 10);
  expect(points.some((index) => index >= 500)).toBe(true);
  expect(points.some((index) => index < 500)).toBe(true);
});
