import type { VolumeData } from '../volume-data.ts';
import type { VolumeLabels } from './labels.ts';

export interface Length {
  readonly value: number;
  readonly unit: string;
}

/** The edge of a voxel of the model in its unit; 1 voxel where nobody knows. */
export function voxelLength(
  { space, voxel }: Pick<VolumeData, 'space' | 'voxel'>,
  labels: Pick<VolumeLabels, 'voxels'>,
): Length {
  return voxel === undefined
    ? { value: 1, unit: labels.voxels }
    : { value: voxel, unit: space === 'reciprocal' ? 'nm⁻¹' : 'nm' };
}
