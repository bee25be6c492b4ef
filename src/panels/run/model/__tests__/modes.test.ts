import { expect, it } from '@jest/globals';
import { shownMode, volumeCount } from '../mode-count.ts';
import { occupanciesOf } from '../occupancies.ts';
import { tileOf } from '../tile-of.ts';

it('lets volumes be chosen one by one, and shows planes together', () => {
  expect(volumeCount({ kind: 'volumes', modes: 3 })).toBe(3);
  expect(volumeCount({ kind: 'planes', modes: 3 })).toBe(1);
  expect(volumeCount(undefined)).toBe(1);
  expect(shownMode(5, { kind: 'volumes', modes: 3 })).toBe(2);
  expect(shownMode(2, { kind: 'planes', modes: 3 })).toBe(0);
});

it('sums how many frames each mode stands for', () => {
  expect(occupanciesOf(Float64Array.of(1, 0, 0.25, 0.75, 0, 0), 2)).toEqual([1.25, 0.75]);
});

it('puts the classes where slices and model were chosen', () => {
  expect(tileOf('slices', 'planes')).toBe('classes');
  expect(tileOf('classes', 'volumes')).toBe('model');
  expect(tileOf('details', 'planes')).toBe('details');
  expect(tileOf(null, 'planes')).toBeNull();
});
