import { expect, test } from 'vitest';
import { cubeAround } from '../../src/volume/cube-around.ts';

test('a cube stays as it is', () => {
  const values = [1, 2, 3, 4, 5, 6, 7, 8];
  expect(cubeAround(values, [2, 2, 2], 0)).toEqual({ size: 2, values: Float32Array.from(values) });
});

test('any other volume lies in the middle of one, among what is to be beside it', () => {
  const { size, values } = cubeAround([5, 6, 7], [1, 1, 3], 9);
  expect(size).toBe(3);
  const middle = (3 + 1) * 3;
  expect([...values.subarray(middle, middle + 3)]).toEqual([5, 6, 7]);
  expect([...values].filter((value) => value === 9)).toHaveLength(24);
});
