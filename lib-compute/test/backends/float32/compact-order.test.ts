import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compactOrder } from '../../../src/backends/float32/compact-order.ts';
import { randomNumbers } from '../../support/random-problem.ts';

test('holds every point once, whatever ties there are', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ max: 5, min: -5 }), fc.integer({ max: 3, min: 0 })), {
        maxLength: 200,
      }),
      fc.integer({ min: 1, max: 40 }),
      (points, groupSize) => {
        const axes = [0, 1].map((axis) => Float64Array.from(points, (point) => point[axis]));
        const order = compactOrder(axes, groupSize);
        expect([...order].sort((a, b) => a - b)).toEqual(points.map((_, index) => index));
      },
    ),
  );
});

test('groups on a line are its sections, whatever the order of the points', () => {
  const random = randomNumbers(3);
  const values = Float64Array.from({ length: 100 }, () => random());
  const order = compactOrder([values], 16);
  for (let begin = 16; begin < values.length; begin += 16) {
    const before = Array.from(order.subarray(begin - 16, begin), (point) => values[point]);
    const after = Array.from(order.subarray(begin, begin + 16), (point) => values[point]);
    expect(Math.max(...before)).toBeLessThanOrEqual(Math.min(...after));
  }
});

test('groups of a plane are several times smaller than those of a random order', () => {
  const random = randomNumbers(5);
  const axes = [0, 1].map(() => Float64Array.from({ length: 4096 }, () => random()));
  const order = compactOrder(axes, 64);
  for (let begin = 0; begin < order.length; begin += 64) {
    const group = Array.from(order.subarray(begin, begin + 64));
    for (const values of axes) {
      const own = group.map((point) => values[point]);
      expect(Math.max(...own) - Math.min(...own)).toBeLessThan(0.3);
    }
  }
});
