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
  if (voxel === undefined || unit === 'voxels') {
    return { value: 1, unit: labels.voxels };
  }
  const isReciprocal = space === 'reciprocal';
  if (unit === 'angstrom') {
    return { value: isReciprocal ? voxel / 10 : 10 * voxel, unit: isReciprocal ? 'Å⁻¹' : 'Å' };
  }
  return { value: voxel, unit: isReciprocal ? 'nm⁻¹' : 'nm' };
}
