import { formatSignificant, NARROW_SPACE } from '../../components/format/number.ts';
import { formatShort } from '../slices/ticks.ts';
import type { VolumeData } from '../volume-data.ts';
import type { VolumeLabels } from './labels.ts';
import type { VolumeState } from './volume-state.ts';

export interface Length {
  readonly value: number;
  readonly unit: string;
  /** The unit of exactly 1. */
  readonly single: string;
  /** Whether it is a word that is counted, and no symbol. */
  readonly isCounted: boolean;
}

/** The edge of a voxel of the model in its unit; 1 voxel where nobody knows, or wants it so. */
export function voxelLength(
  { space, voxel }: Pick<VolumeData, 'space' | 'voxel'>,
  unit: VolumeState['unit'],
  labels: Pick<VolumeLabels, 'voxel' | 'voxels'>,
): Length {
  if (voxel === undefined || unit === 'voxels') {
    return { value: 1, ...voxelsCounted(labels) };
  }
  const isReciprocal = space === 'reciprocal';
  if (unit === 'angstrom') {
    return inSymbols(isReciprocal ? voxel / 10 : 10 * voxel, isReciprocal ? 'Å⁻¹' : 'Å');
  }
  return inSymbols(voxel, isReciprocal ? 'nm⁻¹' : 'nm');
}

/** Numbers of voxels. */
export function voxelsCounted({
  voxel,
  voxels,
}: Pick<VolumeLabels, 'voxel' | 'voxels'>): Omit<Length, 'value'> {
  return { unit: voxels, single: voxel, isCounted: true };
}

/** `12.3 nm`; numbers of voxels without zeros at their end, and one of them in the singular: `0.5 voxels`, `1 voxel`. */
export function lengthText(
  value: number,
  { unit, single, isCounted }: Omit<Length, 'value'>,
  digits = 3,
): string {
  const rounded = Number(value.toPrecision(digits));
  const text = isCounted ? formatShort(rounded) : formatSignificant(value, digits);
  return `${text}${NARROW_SPACE}${isCounted && rounded === 1 ? single : unit}`;
}

function inSymbols(value: number, unit: string): Length {
  return { value, unit, single: unit, isCounted: false };
}
