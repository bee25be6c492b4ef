import { expect, test } from 'vitest';
import { rotationMatrices } from '../../src/geometry/rotation-matrix.ts';
import { correlation } from '../../src/volume/correlation.ts';
import { halfSpherePoints } from '../../src/volume/half-sphere-points.ts';
import { sampleRotated } from '../../src/volume/sample-rotated.ts';
import { randomNumbers } from '../support/random-problem.ts';

test('points lie on the sphere, above its equator, and evenly', () => {
  const radius = 7;
  const count = 500;
  const points = halfSpherePoints(radius, count);
  const moments = [0, 0, 0];
  for (let i = 0; i < count; i++) {
    const point = points.subarray(3 * i, 3 * i + 3);
    expect(Math.hypot(...point)).toBeCloseTo(radius, 12);
    expect(point[2]).toBeGreaterThan(0);
    point.forEach((value, axis) => (moments[axis] += value ** 2 / count));
  }
  for (const moment of moments) {
    expect(moment / radius ** 2).toBeCloseTo(1 / 3, 3);
  }
});

test('interpolation is exact for a function that is linear along each axis', () => {
  const size = 11;
  const linear = (x: number, y: number, z: number): number => 2 + x - 3 * y + 0.5 * z + x * y * z;
  const data = Float64Array.from({ length: size ** 3 }, (_, voxel) =>
    linear(
      Math.floor(voxel / size ** 2) - 5,
      (Math.floor(voxel / size) % size) - 5,
      (voxel % size) - 5,
    ),
  );
  const points = halfSpherePoints(4, 100);
  const matrix = rotationMatrices(new Float64Array([0.8, 0.36, 0.48, 0]));
  const values = new Float64Array(100);
  sampleRotated({ size, data }, points, matrix, values);
  values.forEach((value, i) => {
    const [x, y, z] = points.subarray(3 * i, 3 * i + 3);
    const at = [0, 3, 6].map((row) => matrix[row] * x + matrix[row + 1] * y + matrix[row + 2] * z);
    expect(value).toBeCloseTo(linear(at[0], at[1], at[2]), 10);
  });
});

test('correlation is covariance over the product of spreads', () => {
  const random = randomNumbers(3);
  const a = Float64Array.from({ length: 50 }, () => 100 + random());
  const b = a.map((value) => value + random());
  const mean = (values: Float64Array): number => values.reduce((sum, x) => sum + x, 0) / 50;
  const covariance = (x: Float64Array, y: Float64Array): number =>
    mean(x.map((value, i) => value * y[i])) - mean(x) * mean(y);
  const naive = covariance(a, b) / Math.sqrt(covariance(a, a) * covariance(b, b));
  expect(correlation(a, b)).toBeCloseTo(naive, 8);
  expect(correlation(a, a)).toBeCloseTo(1, 12);
  expect(
    correlation(
      a,
      b.map((value) => -value),
    ),
  ).toBeCloseTo(-naive, 8);
});

test('values that are all equal correlate with nothing', () => {
  const even = new Float64Array(10).fill(0.1);
  expect(
    correlation(
      even,
      Float64Array.from({ length: 10 }, (_, i) => i),
    ),
  ).toBe(0);
});
