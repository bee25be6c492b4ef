import { expect, test } from '@jest/globals';
import { curvePlane, nearestPoint } from '../curve-plane.ts';

const text = (value: number): string => String(value);

test('a curve has a gap where it has no value, and a point alone is a part of its own', () => {
  const plane = curvePlane(
    [
      [0, NaN],
      [1, 5],
      [2, NaN],
      [3, 4],
      [4, 2],
    ],
    { scale: 'linear', format: text },
    300,
  );
  expect(plane.parts).toEqual([
    [[1, 5]],
    [
      [3, 4],
      [4, 2],
    ],
  ]);
  expect(plane.last).toBe(4);
  expect(plane.across(4)).toBe(plane.right);
});

test('on a logarithmic scale zeros are left out, or lie at the bottom', () => {
  const points = [
    [0, 10],
    [1, 0],
    [2, 0.1],
  ] as const;
  const without = curvePlane(points, { scale: 'log', format: text }, 300);
  expect(without.drawn).toHaveLength(2);
  expect(without.parts).toHaveLength(1);
  const plane = curvePlane(points, { scale: 'log', hasZeros: true, format: text }, 300);
  expect(plane.drawn).toHaveLength(3);
  expect(plane.up(0)).toBe(plane.bottom);
  // The axis is that of the values above 0.
  expect(plane.ticks).toEqual(without.ticks);
  expect(plane.up(1)).toBeCloseTo((plane.up(10) + plane.up(0.1)) / 2, 9);
});

test('where all values are zero or missing there is no axis, and nothing fails', () => {
  const zeros = curvePlane([[0, 0]], { scale: 'log', hasZeros: true, format: text }, 300);
  expect(zeros.ticks).toEqual([]);
  expect(zeros.up(0)).toBe(zeros.bottom);
  const none = curvePlane([[0, NaN]], { scale: 'linear', format: text }, 0);
  expect(none.drawn).toEqual([]);
  expect(none.parts).toEqual([]);
  expect(nearestPoint([], 3)).toBeUndefined();
});
