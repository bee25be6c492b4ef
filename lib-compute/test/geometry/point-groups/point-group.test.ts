import { describe, expect, test } from 'vitest';
import { LARGEST_ORDER, pointGroup } from '../../../src/geometry/point-groups/point-group.ts';
import { distance, product } from '../../../src/geometry/point-groups/quaternion.ts';
import { rotationList } from '../../../src/geometry/rotation-list.ts';
import { rotationMatrices } from '../../../src/geometry/rotation-matrix.ts';

const orders: Readonly<Record<string, number>> = {
  ...{ C1: 1, C2: 2, C3: 3, C4: 4, C7: 7, C100: 100 },
  ...{ D1: 2, D2: 4, D3: 6, D5: 10, D100: 200 },
  ...{ T: 12, O: 24, S4: 24, I: 60, A5: 60 },
};

describe.each(Object.entries(orders))('%s', (name, order) => {
  const { operators } = pointGroup(name);

  test('has as many operators as its order, the identity first, each once', () => {
    expect(operators).toHaveLength(order);
    expect(operators[0]).toEqual([1, 0, 0, 0]);
    operators.forEach((operator, i) => {
      expect(operators.filter((other) => distance(operator, other) < 1e-6)).toEqual([operators[i]]);
    });
  });

  test('is closed: the product of two operators is an operator', () => {
    for (const a of operators) {
      for (const b of operators) {
        const ab = product(a, b);
        expect(Math.min(...operators.map((operator) => distance(operator, ab)))).toBeLessThan(
          1e-12,
        );
      }
    }
  });

  test('consists of rotations: orthogonal matrices of determinant 1', () => {
    for (const operator of operators) {
      const m = rotationMatrices(Float64Array.from(operator));
      const row = (i: number): Float64Array => m.subarray(3 * i, 3 * i + 3);
      const dot = (a: Float64Array, b: Float64Array): number =>
        a.reduce((sum, value, k) => sum + value * b[k], 0);
      for (let i = 0; i < 3; i++) {
        for (let j = 0; j < 3; j++) {
          expect(dot(row(i), row(j))).toBeCloseTo(i === j ? 1 : 0, 13);
        }
      }
      const [x, y, z] = [row(1), row(2), row(0)];
      const cross = [
        x[1] * y[2] - x[2] * y[1],
        x[2] * y[0] - x[0] * y[2],
        x[0] * y[1] - x[1] * y[0],
      ];
      expect(dot(z, Float64Array.from(cross))).toBeCloseTo(1, 13);
    }
  });
});

test('the icosahedral operators are the vertices of the 600-cell, to the last bit', () => {
  const { quaternions } = rotationList(1);
  const text = (values: ArrayLike<number>): string => {
    const list = Array.from(values, (value) => value + 0);
    const sign = (list.find((value) => value !== 0) ?? 1) < 0 ? -1 : 1;
    return list.map((value) => String(sign * value + 0)).join(' ');
  };
  const vertices = Array.from({ length: 60 }, (_, r) =>
    text(quaternions.subarray(4 * r, 4 * r + 4)),
  );
  expect(pointGroup('I').operators.map(text).sort()).toEqual(vertices.sort());
});

test('axes lie where the documentation says', () => {
  const fixes = (name: string, axis: readonly number[]): number =>
    pointGroup(name).operators.filter((operator) => {
      const m = rotationMatrices(Float64Array.from(operator));
      return [0, 1, 2].every((i) => {
        const turned = axis.reduce((sum, value, k) => sum + m[3 * i + k] * value, 0);
        return Math.abs(turned - axis[i]) < 1e-12;
      });
    }).length;
  const tau = (1 + Math.sqrt(5)) / 2;
  expect(fixes('C7', [0, 0, 1])).toBe(7);
  expect([fixes('D5', [0, 0, 1]), fixes('D5', [1, 0, 0])]).toEqual([5, 2]);
  expect([fixes('T', [1, 0, 0]), fixes('T', [1, 1, 1])]).toEqual([2, 3]);
  expect([fixes('O', [0, 1, 0]), fixes('O', [1, 1, 1])]).toEqual([4, 3]);
  expect([fixes('I', [0, 0, 1]), fixes('I', [1, 1, 1]), fixes('I', [0, tau, 1])]).toEqual([
    2, 3, 5,
  ]);
});

test.each(['', 'c4', 'C0', 'C', 'D01', 'A4', 'S5', `C${LARGEST_ORDER + 1}`])(
  'refuses "%s"',
  (name) => {
    expect(() => pointGroup(name)).toThrow(
      /point_group should be A5 or I, S4 or O, T, or Cn or Dn/,
    );
  },
);
