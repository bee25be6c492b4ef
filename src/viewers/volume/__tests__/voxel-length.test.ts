import { expect, test } from '@jest/globals';
import { ENGLISH_VOLUME_LABELS } from '../english-labels.ts';
import { lengthText, voxelLength } from '../voxel-length.ts';

test.each([
  { voxel: undefined, value: 0.5, text: '0.5\u202fvoxels' },
  { voxel: undefined, value: 1.0004, text: '1\u202fvoxel' },
  { voxel: undefined, value: -7.25, text: '−7.25\u202fvoxels' },
  { voxel: undefined, value: 1234.5, text: '1\u202f230\u202fvoxels' },
  { voxel: undefined, value: 0, text: '0\u202fvoxels' },
  { voxel: 0.5, value: 1, text: '1.00\u202fnm' },
])('a length of $text', ({ voxel, value, text }) => {
  const length = voxelLength({ space: 'real', voxel }, 'natural', ENGLISH_VOLUME_LABELS);
  expect(lengthText(value, length)).toBe(text);
});
