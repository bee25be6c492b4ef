import { expect, test } from 'vitest';
import { scheduledRadius } from '../../src/emc/radius-schedule.ts';
import { emcOptions } from '../support/emc-options.ts';

const radii = (lines: Record<string, string | number>, parity = false): unknown[] =>
  [1, 2, 3, 4, 5].map((number) => scheduledRadius(emcOptions(lines), number, parity)?.radius);

test('without a schedule there is none', () => {
  expect(scheduledRadius(emcOptions({ radius: 12 }), 1, false)).toBeUndefined();
});

test('a radius that is given grows from the first iteration on', () => {
  expect(radii({ radius: 12, radius_schedule: '3 2' })).toEqual([15, 15, 18, 18, 21]);
});

test('else the first reaches over four speckles, and rotations are as fine', () => {
  expect(radii({ radius_schedule: '5 3', oversampling: 10 })).toEqual([40, 40, 40, 45, 45]);
  const options = emcOptions({ radius_schedule: '5 3', oversampling: 10 });
  expect(scheduledRadius(options, 1, false)?.divisions).toBe(4);
  expect(scheduledRadius(options, 4, false)?.divisions).toBe(5);
});

test('the reference program keeps the given radius as a limit, and no period of 1', () => {
  const options = emcOptions({ radius: 12, radius_schedule: '3 2' });
  expect(scheduledRadius(options, 3, true)).toEqual({ radius: 18, limit: 12, divisions: 2 });
  expect(scheduledRadius(options, 3, false)).toEqual({ radius: 18, limit: 18, divisions: 2 });
  expect(scheduledRadius(emcOptions({ radius_schedule: '3 1' }), 3, true)).toBeUndefined();
});
