import { expect, test } from '@jest/globals';
import { nextFrame } from '../next-frame.ts';

const points = { x: [3, 1, 2, 2, NaN, 9], y: [10, 40, 30, 20, 5, NaN] };

test('frames follow each other by a value, equal ones by their number', () => {
  const order = [1, 2, 3, 0];
  order.forEach((frame, i) => {
    expect(nextFrame(points, 'x', frame, 1)).toBe(order[Math.min(i + 1, 3)]);
    expect(nextFrame(points, 'x', frame, -1)).toBe(order[Math.max(i - 1, 0)]);
  });
  expect([0, 3, 2, 1].map((frame) => nextFrame(points, 'y', frame, 1))).toEqual([3, 2, 1, 1]);
});

test('several at a time end at the last', () => {
  expect(nextFrame(points, 'x', 1, 2)).toBe(3);
  expect(nextFrame(points, 'x', 1, 10)).toBe(0);
  expect(nextFrame(points, 'x', 0, -10)).toBe(1);
});

test('begins at an end where none is pointed at', () => {
  expect(nextFrame(points, 'x', undefined, 1)).toBe(1);
  expect(nextFrame(points, 'x', undefined, -1)).toBe(0);
  expect(nextFrame(points, 'x', 4, 1)).toBe(1);
  expect(nextFrame({ x: [NaN], y: [1] }, 'x', undefined, 1)).toBeUndefined();
});
