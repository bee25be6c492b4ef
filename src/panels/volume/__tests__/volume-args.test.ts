import { expect, test } from '@jest/globals';
import { readVolumeArgs } from '../volume-args.ts';

test('datasets are named without the slash in front', () => {
  const args = { path: '/a/several.h5', slices: true };
  for (const dataset of ['phasing/density', '/phasing/density', '//phasing/density']) {
    expect(readVolumeArgs({ ...args, dataset })).toEqual({ ...args, dataset: 'phasing/density' });
  }
  expect(readVolumeArgs({ ...args, dataset: '/' })).toEqual(args);
  expect(readVolumeArgs({ path: '/a/several.h5', dataset: 3 })).toEqual({ path: '/a/several.h5' });
});
