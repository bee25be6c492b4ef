import { describe, expect, test } from 'vitest';
import { fundamentalRotations } from '../../../src/geometry/point-groups/fundamental-rotations.ts';
import { pointGroup } from '../../../src/geometry/point-groups/point-group.ts';
import { distance } from '../../../src/geometry/point-groups/quaternion.ts';
import { rotationList } from '../../../src/geometry/rotation-list.ts';

const reduced = (name: string, divisions: number) =>
  fundamentalRotations(rotationList(divisions), pointGroup(name).operators);

test('leaves as many rotations as the reference program', () => {
  expect(reduced('A5', 6).count).toBe(213);
  expect(reduced('S4', 4).count).toBe(147);
});

test('C1 leaves the list as it is', () => {
  expect(reduced('C1', 2).quaternions).toEqual(rotationList(2).quaternions);
});

describe.each(['C2', 'C3', 'C5', 'D3', 'D4', 'T', 'O', 'I'])('%s', (name) => {
  const { operators } = pointGroup(name);
  const all = rotationList(4);
  const { count, quaternions, weights } = reduced(name, 4);

  test('leaves about one of as many rotations as there are operators, and what lies on borders', () => {
    expect(count).toBeGreaterThan((0.98 * all.count) / operators.length);
    expect(count).toBeLessThan((1.5 * all.count) / operators.length + 20);
  });

  test('leaves only rotations nearest to the identity, their weights summing to 1', () => {
    for (let r = 0; r < count; r++) {
      const rotation = quaternions.subarray(4 * r, 4 * r + 4);
      const nearest = Math.min(...operators.map((operator) => distance(rotation, operator)));
      expect(distance(rotation, operators[0])).toBeLessThan(nearest + 1e-12);
    }
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
  });
});
