import { expect, test } from '@jest/globals';
import { ballAround, NOTHING, reachFrom, type Ball } from '../scene/ball.ts';

const near: Ball = { middle: [1, 0, 0], radius: 2 };
const far: Ball = { middle: [7, 0, 0], radius: 1 };

test('a ball around two touches both from within', () => {
  const { middle, radius } = ballAround(near, far);
  expect(radius).toBe(4.5);
  expect(middle).toEqual([3.5, 0, 0]);
  expect(reachFrom(middle, near)).toBe(radius);
  expect(reachFrom(middle, far)).toBe(radius);
  expect(ballAround(far, near)).toEqual({ middle, radius });
});

test('one that holds the other, or is alone, is the ball around both', () => {
  const inside: Ball = { middle: [1.5, 0, 0], radius: 1 };
  expect(ballAround(near, inside)).toBe(near);
  expect(ballAround(inside, near)).toBe(near);
  expect(ballAround(NOTHING, far)).toBe(far);
  expect(ballAround(far, NOTHING)).toBe(far);
});
