import { expect, test } from '@jest/globals';
import { ENGLISH_VOLUME_LABELS } from '../english-labels.ts';
import { ScaleBar } from '../overlay/scale-bar.ts';
import { voxelLength } from '../voxel-length.ts';

test.each([
  { voxel: undefined, pixel: 0.015, text: '1\u202fvoxel' },
  { voxel: undefined, pixel: 0.03, text: '2\u202fvoxels' },
  { voxel: 1, pixel: 0.015, text: '1\u202fnm' },
])('a scale bar of $text', ({ voxel, pixel, text }) => {
  const length = voxelLength({ space: 'real', voxel }, 'natural', ENGLISH_VOLUME_LABELS);
  const bar = new ScaleBar();
  bar.draw({ ...length, value: length.value * pixel });
  expect(bar.node.textContent).toBe(text);
});
