import { expect, test } from 'vitest';
import { rotationList } from '../../src/geometry/rotation-list.ts';
import { quaternionOf, rotationMatrices } from '../../src/geometry/rotation-matrix.ts';

test('a matrix gives back its quaternion, half turns included', () => {
  const { count, quaternions } = rotationList(2);
  const matrices = rotationMatrices(quaternions);
  for (let r = 0; r < count; r++) {
    const given = quaternions.subarray(4 * r, 4 * r + 4);
    const found = quaternionOf(matrices.subarray(9 * r, 9 * r + 9));
    const closeness = found.reduce((sum, value, k) => sum + value * given[k], 0);
    expect(Math.abs(closeness)).toBeCloseTo(1, 14);
    expect(found[0]).toBeGreaterThanOrEqual(0);
  }
});
