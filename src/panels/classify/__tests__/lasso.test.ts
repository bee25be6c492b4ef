import { expect, test } from '@jest/globals';
import { framesInLasso } from '../model/lasso.ts';

/** A grid of 5 x 5 frames, the last of which takes no part. */
const points = {
  x: Float64Array.from({ length: 25 }, (_, i) => (i === 24 ? NaN : i % 5)),
  y: Float64Array.from({ length: 25 }, (_, i) => (i === 24 ? NaN : Math.floor(i / 5))),
};

test('a rectangle holds what lies between its sides', () => {
  const corners = [
    [0.5, 0.5],
    [2.5, 0.5],
    [2.5, 1.5],
    [0.5, 1.5],
  ] as const;
  expect(framesInLasso(points, corners)).toEqual([6, 7]);
  expect(framesInLasso(points, corners.toReversed())).toEqual([6, 7]);
});

test('a line with a dent leaves out what lies in the dent', () => {
  // Open to the right around (2, 2), (3, 2) and (4, 2).
  const corners = [
    [-1, -1],
    [5, -1],
    [5, 1.5],
    [1.5, 2],
    [5, 2.5],
    [5, 5],
    [-1, 5],
  ] as const;
  const inside = framesInLasso(points, corners);
  expect(inside).not.toContain(12);
  expect(inside).not.toContain(13);
  expect(inside).not.toContain(14);
  expect(inside).toContain(11);
  expect(inside.length).toBe(21);
});

test('a line of two places holds nothing', () => {
  expect(
    framesInLasso(points, [
      [0, 0],
      [4, 4],
    ]),
  ).toEqual([]);
  expect(framesInLasso(points, [])).toEqual([]);
});
