import { expect, test } from '@jest/globals';
import { volumeFixture } from '../../__tests__/volume-fixture.ts';
import { ENGLISH_VOLUME_LABELS } from '../english-labels.ts';
import { captionLines } from '../overlay/stage-caption.ts';
import { DEFAULT_VOLUME_STATE } from '../volume-state.ts';

const cube = volumeFixture(new Float64Array(25 ** 3), 'linear', { space: 'real', voxel: 1.756 });

const linesOf = (data = cube, state = {}): readonly string[] =>
  captionLines(
    data,
    { ...DEFAULT_VOLUME_STATE, ...state },
    { fieldOfView: 26 },
    ENGLISH_VOLUME_LABELS,
  );

test('says how many voxels there are, of what size, and how they are seen', () => {
  expect(linesOf()).toEqual(['25³ voxels of 1.756\u202fnm', 'Perspective 26°']);
  expect(linesOf(cube, { unit: 'angstrom', projection: 'orthographic' })).toEqual([
    '25³ voxels of 17.56\u202fÅ',
    'Orthographic',
  ]);
  expect(linesOf({ ...cube, voxel: undefined })[0]).toBe('25³ voxels');
});

test('counts voxels also in languages without a plural', () => {
  const labels = { ...ENGLISH_VOLUME_LABELS, voxels: ENGLISH_VOLUME_LABELS.voxel };
  const state = { ...DEFAULT_VOLUME_STATE, unit: 'voxels' } as const;
  expect(captionLines(cube, state, { fieldOfView: 26 }, labels)[0]).toBe('25³ voxels');
});

test('says of what is shown at half size that it is', () => {
  expect(linesOf({ ...cube, size: 50, binning: 2 })[0]).toBe(
    '50³ voxels of 1.756\u202fnm · shown at 1/2',
  );
});
