import { expect, test } from 'vitest';
import { voxelSize } from '../../src/geometry/voxel-size.ts';

test('the Ewald sphere has the radius 1 / wavelength, however many voxels that is', () => {
  // 0.62 nm: 1.6129 1/nm, over 586 voxels.
  expect(voxelSize({ ewaldRadius: 586 }, 6.2)).toBeCloseTo(1 / 0.62 / 586, 12);
});

test('nobody knows it without wavelength or radius', () => {
  expect(voxelSize({ ewaldRadius: 586 }, undefined)).toBeUndefined();
  expect(voxelSize({}, 6.2)).toBeUndefined();
});
