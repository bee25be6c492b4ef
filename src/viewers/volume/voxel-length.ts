import type { VolumeData } from '../volume-data.ts';
import type { VolumeLabels } from './labels.ts';
import type { VolumeState } from './volume-state.ts';

export interface Length {
  readonly value: number;
  readonly unit: string;
  /** The unit of exactly 1. */
  readonly single: string;
}

/** The edge of a voxel of the model in its unit; 1 voxel where nobody knows, or wants it so. */
export function voxelLength(
  { space, voxel }: Pick<VolumeData, 'space' | 'voxel'>,
  unit: VolumeState['unit'],
  labels: Pick<VolumeLabels, 'voxel' | 'voxels'>,
): Length {
  if (voxel === undefined || unit === 'voxels') {
    return { value: 1, unit: labels.voxels, single: labels.voxel };
  }
  const isReciprocal = space === 'reciprocal';
  if (unit === 'angstrom') {
    return inSymbols(isReciprocal ? voxel / 10 : 10 * voxel, isReciprocal ? 'Å⁻¹' : 'Å');
  }
  return inSymbols(voxel, isReciprocal ? 'nm⁻¹' : 'nm');
}

function inSymbols(value: number, unit: string): Length {
  return { value, unit, single: unit };
}
