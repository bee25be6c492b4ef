import { expect, test } from 'vitest';
import { rotationsToTry } from '../../../src/emc/symmetry/rotations-to-try.ts';
import { rotationList } from '../../../src/geometry/rotation-list.ts';

test.each([
  [4, 147, 147],
  [7, 725, 733],
])(
  '%d divisions: %d rotations of the cube, with the reference program’s operators %d',
  (n, right, theirs) => {
    expect(rotationsToTry(rotationList(n), 'S4', false).count).toBe(right);
    expect(rotationsToTry(rotationList(n), 'S4', true).count).toBe(theirs);
  },
);

test('other groups are the same with parity', () => {
  const list = rotationList(5);
  expect(rotationsToTry(list, 'A5', true)).toEqual(rotationsToTry(list, 'A5', false));
});
