import { expect, test } from 'vitest';
import { recordedOptions } from '../../src/emc/recorded-options.ts';
import { parseDragonflyConfig } from '../../src/io/formats/dragonfly-config/dragonfly-config.ts';

const { options } = parseDragonflyConfig(
  '[emc]\nin_photons_file = a.emc\nin_detector_file = det.h5\nnum_div = 4\n',
  'run/config.ini',
);

test('options of an earlier version have the defaults of this one', () => {
  const { halves, adaptive_rot, ...earlier } = options;
  expect([halves, adaptive_rot]).toEqual([false, [0, 8]]);
  expect(recordedOptions(earlier)).toEqual(options);
});

test('what is no option of this version is none', () => {
  expect(recordedOptions({ ...options, beta_schedule: 'fast' })).toBeUndefined();
});

test('a seed that was yes or no is 1 or 0', () => {
  expect(recordedOptions({ ...options, fixed_seed: true })?.fixed_seed).toBe(1);
  expect(recordedOptions({ ...options, fixed_seed: false })?.fixed_seed).toBe(0);
});
