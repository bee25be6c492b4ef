import { expect, test } from 'vitest';
import { planeRotations } from '../../src/geometry/plane-rotations.ts';
import { rotationMatrices } from '../../src/geometry/rotation-matrix.ts';

test.each([
  [false, 2 * Math.PI],
  [true, Math.PI],
])('turn about z, evenly; centrosymmetric: %s', (isCentrosymmetric, range) => {
  const { count, quaternions, weights } = planeRotations(7, isCentrosymmetric);
  expect(count).toBe(7);
  expect([...weights]).toEqual(Array(7).fill(1 / 7));
  const matrices = rotationMatrices(quaternions);
  for (let r = 0; r < 7; r++) {
    const [cos, sin] = [Math.cos((range * r) / 7), Math.sin((range * r) / 7)];
    [cos, -sin, 0, sin, cos, 0, 0, 0, 1].forEach((value, k) => {
      expect(matrices[9 * r + k]).toBeCloseTo(value, 14);
    });
  }
});
