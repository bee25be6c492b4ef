import { expect, it } from '@jest/globals';
import { byMode, countOf, orientationAt, orientationNumbersOf } from '../orientation-numbers.ts';

it('is the rotation where there is one mode', () => {
  const numbers = { rotations: 420, rotatingModes: 1, stillModes: 0 };
  expect(orientationAt(419, numbers)).toEqual({ rotation: 419 });
  expect(countOf(numbers)).toBe(420);
});

it('tells rotation and mode apart; modes that are not rotated come after all rotations', () => {
  const numbers = orientationNumbersOf({
    facts: { rotations: 60, modes: 3, stillModes: 1 },
    rows: [],
  });
  if (numbers === undefined) {
    throw new Error('rotations are known');
  }
  expect(countOf(numbers)).toBe(121);
  expect(orientationAt(0, numbers)).toEqual({ rotation: 0, mode: 0 });
  expect(orientationAt(119, numbers)).toEqual({ rotation: 59, mode: 1 });
  expect(orientationAt(120, numbers)).toEqual({ mode: 2 });
});

it('knows nothing before the number of rotations is told', () => {
  expect(orientationNumbersOf({ facts: {}, rows: [] })).toBeUndefined();
});

it('sorts by mode, then by rotation, and gives the same array for the same column', () => {
  const numbers = { rotations: 10, rotatingModes: 2, stillModes: 1 };
  const column = Int32Array.of(-1, 0, 1, 2, 19, 20);
  const places = byMode(column, numbers);
  expect([...places]).toEqual([-1, 0, 10, 1, 19, 20]);
  expect(byMode(column, numbers)).toBe(places);
  expect(byMode(column, { rotations: 20, rotatingModes: 1, stillModes: 0 })).toBe(column);
});
