import type { VolumeData } from '../../../viewers/volume-data.ts';
import type { OpenedVolume } from '../data/volume-request.ts';

/** Files tell voxels as lengths, nm; how large they are in reciprocal space, 1/nm, the cell of a transform tells alone. */
export function voxelIn(
  space: VolumeData['space'],
  opened: Pick<OpenedVolume, 'voxel' | 'transform'> | undefined,
): number | undefined {
  return space === 'real' ? opened?.voxel : opened?.transform?.step;
}
