import type { VolumeData } from '../../../viewers/volume-data.ts';
import type { OpenedVolume } from '../data/volume-request.ts';

/** Files tell voxels as lengths: how large they are in reciprocal space none says. */
export function voxelIn(
  space: VolumeData['space'],
  opened: Pick<OpenedVolume, 'voxel'> | undefined,
): number | undefined {
  return space === 'real' ? opened?.voxel : undefined;
}
