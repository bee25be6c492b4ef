import type { VolumeData } from '../volume-data.ts';
import type { VolumeLabels } from './labels.ts';
import type { VolumeState } from './volume-state.ts';

export interface Length {
  readonly value: number;
  readonly unit: string;
}

/** The edge of a voxel of the model in its unit; 1 voxel where nobody knows, or wants it so. */
export function voxelLength(
  { space, voxel }: Pick<VolumeData, 'space' | 'voxel'>,
  unit: VolumeState['unit'],
  labels: Pick<VolumeLabels, 'voxels'>,
): Length {
  return voxel === undefined || unit === 'voxels'
    ? { value: 1, unit: labels.voxels }
    : { value: voxel, unit: space === 'reciprocal' ? 'nm⁻¹' : 'nm' };
}
