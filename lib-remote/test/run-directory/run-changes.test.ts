import { expect, test } from 'vitest';
import { changesOfResult, type Request } from '../../src/run-directory/run-changes.ts';

const recorded: Request = {
  options: {
    in_photons_file: '/a/photons.emc',
    num_div: 4,
    beta_schedule: [1, 100],
    log_file: 'l',
  },
  parity: false,
  inputs: [{ role: 'in_photons_file', path: '/a/photons.emc', size: 1, sha256: 'a'.repeat(64) }],
};

test('nothing changed', () => {
  expect(changesOfResult(recorded, structuredClone(recorded))).toEqual([]);
});

test('an option that an older version did not know had its default', () => {
  const options = { ...recorded.options, adaptive_rot: [0, 8] };
  expect(changesOfResult(recorded, { ...recorded, options })).toEqual([]);
  options.adaptive_rot = [4, 8];
  expect(changesOfResult(recorded, { ...recorded, options })).toEqual([
    'adaptive_rot was [0,8] and is now [4,8]',
  ]);
});

test('a file may move and the log may have another name', () => {
  const requested: Request = {
    ...recorded,
    options: { ...recorded.options, in_photons_file: '/b/photons.emc', log_file: 'm' },
    inputs: [{ ...recorded.inputs[0], path: '/b/photons.emc' }],
  };
  expect(changesOfResult(recorded, requested)).toEqual([]);
});

test('every change of the result is named, with both values', () => {
  const requested: Request = {
    options: {
      in_photons_file: '/a/photons.emc',
      beta_schedule: [2, 10],
      log_file: 'l',
      alpha: 0.5,
    },
    parity: true,
    inputs: [{ ...recorded.inputs[0], sha256: 'b'.repeat(64) }],
  };
  expect(changesOfResult(recorded, requested)).toEqual([
    'num_div was 4 and is now not given',
    'beta_schedule was [1,100] and is now [2,10]',
    'alpha was 0 and is now 0.5',
    '--parity was off and is now on',
    'in_photons_file has another content',
  ]);
});

test('another number of files is a change', () => {
  const fewer = { ...recorded, inputs: [] };
  expect(changesOfResult(recorded, fewer)).toEqual(['in_photons_file is no longer given']);
  expect(changesOfResult(fewer, recorded)).toEqual(['in_photons_file was not given']);
});
