import { expect, test } from 'vitest';
import {
  friedelQuotient,
  keepShare,
  multiply,
  rootMeanSquareChange,
} from '../../src/emc/update.ts';
import { randomVolume } from '../support/random-problem.ts';

test('Friedel mates get the mean of both quotients, by weight', () => {
  const size = 5;
  const quotient = randomVolume(size, 1);
  const weight = randomVolume(size, 2);
  const sum = quotient.map((value, voxel) => value * weight[voxel]);
  const model = friedelQuotient({ sum: sum.slice(), weight });
  model.forEach((value, voxel) => {
    const mate = size ** 3 - 1 - voxel;
    const total = weight[voxel] + weight[mate];
    const expected =
      total > 0 ? (quotient[voxel] * weight[voxel] + quotient[mate] * weight[mate]) / total : 0;
    expect(value).toBeCloseTo(expected, 14);
  });
});

test('voxels that no slice touched are zero', () => {
  expect([
    ...friedelQuotient({ sum: Float64Array.of(0, 6, 0), weight: Float64Array.of(0, 2, 0) }),
  ]).toEqual([0, 3, 0]);
});

test('change, share and factor', () => {
  const a = Float64Array.of(1, 2, 3, 4);
  const b = Float64Array.of(1, 2, 3, 8);
  expect(rootMeanSquareChange(a, b)).toBe(2);
  keepShare(0.25, a, b);
  expect([...b]).toEqual([1, 2, 3, 7]);
  keepShare(0, a, b);
  expect([...b]).toEqual([1, 2, 3, 7]);
  multiply(b, 2);
  expect([...b]).toEqual([2, 4, 6, 14]);
});
