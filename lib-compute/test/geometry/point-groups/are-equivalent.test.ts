import { expect, test } from 'vitest';
import { areEquivalent } from '../../../src/geometry/point-groups/are-equivalent.ts';
import { pointGroup } from '../../../src/geometry/point-groups/point-group.ts';
import { rotationList } from '../../../src/geometry/rotation-list.ts';

test('the 60 rotations of one division are one icosahedral rotation, and five tetrahedral ones', () => {
  const rotations = rotationList(1);
  const equivalentToFirst = (group: string): number =>
    Array.from({ length: 60 }, (_, r) => r).filter((r) =>
      areEquivalent(rotations, pointGroup(group).operators, 0, r),
    ).length;
  expect(equivalentToFirst('I')).toBe(60);
  expect(equivalentToFirst('T')).toBe(12);
  expect(equivalentToFirst('C1')).toBe(1);
});
