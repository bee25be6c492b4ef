import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rotationList } from '../../src/geometry/rotation-list.ts';
import { rotationMatrices } from '../../src/geometry/rotation-matrix.ts';
import { emcPublic } from '../support/golden-folders.ts';
import { readNumbers } from '../support/hdf5-values.ts';

interface Statistics {
  num_rot: number;
  weight_min: number;
  weight_max: number;
  /** Sums of the columns q0 q1 q2 q3 weight. */
  sum_q: number[];
  first: number[];
  last: number[];
  /** Sum over all rows of the row's number, from 0, times the sum of its quaternion. */
  moment: number;
}

const statistics = JSON.parse(readFileSync(join(emcPublic, 'quat_stats.json'), 'utf8')) as Record<
  string,
  Statistics
>;

describe('rotationList against the reference program', () => {
  test.each(Object.entries(statistics))('%s divisions', (divisions, expected) => {
    const { count, quaternions, weights } = rotationList(Number(divisions));
    const row = (r: number): number[] => [...quaternions.subarray(4 * r, 4 * r + 4), weights[r]];
    const rows = Array.from({ length: count }, (_, r) => row(r));
    const columnSum = (k: number): number => rows.reduce((sum, values) => sum + values[k], 0);
    const moment = rows.reduce((sum, [a, b, c, d], r) => sum + r * (a + b + c + d), 0);

    expect(count).toBe(expected.num_rot);
    expect(Math.min(...weights)).toBeCloseTo(expected.weight_min, 14);
    expect(Math.max(...weights)).toBeCloseTo(expected.weight_max, 14);
    [0, 1, 2, 3, 4].forEach((k) => {
      expect(columnSum(k)).toBeCloseTo(expected.sum_q[k], 9);
      expect(row(0)[k]).toBeCloseTo(expected.first[k], 14);
      expect(row(count - 1)[k]).toBeCloseTo(expected.last[k], 14);
    });
    // Sensitive to the order; 1e-10 relative is the rounding of a sum of 1e5 terms.
    expect(moment / expected.moment).toBeCloseTo(1, 10);
  });

  test('every quaternion and weight of 4 divisions, in order', () => {
    const [table] = readNumbers(join(emcPublic, 'unit.h5'), ['quaternions']);
    const { count, quaternions, weights } = rotationList(4);
    let worst = 0;
    for (let r = 0; r < count; r++) {
      // To the last bit: ties between symmetry operators are decided by it.
      expect(quaternions.subarray(4 * r, 4 * r + 4)).toEqual(table.subarray(5 * r, 5 * r + 4));
      worst = Math.max(worst, Math.abs(table[5 * r + 4] - weights[r]));
    }
    expect(count).toBe(table.length / 5);
    expect(worst).toBeLessThan(1e-15);
  });

  test.each([0, -1, 1.5, NaN, 301])('refuses %d divisions', (divisions) => {
    expect(() => rotationList(divisions)).toThrow(/num_div should be a whole number from 1 to 300/);
  });
});

test('rotationMatrices against the reference program', () => {
  const [indices, expected] = readNumbers(join(emcPublic, 'unit.h5'), [
    'index',
    'rotation_matrices',
  ]);
  const matrices = rotationMatrices(rotationList(4).quaternions);
  indices.forEach((r, position) => {
    for (let k = 0; k < 9; k++) {
      expect(matrices[9 * r + k]).toBeCloseTo(expected[9 * position + k], 14);
    }
  });
});
