import { formatFixed, formatSignificant, NARROW_SPACE } from '../components/format/number.ts';
import type { Triple, VolumeData } from './volume-data.ts';

/** A place as a reader wants it: its position, and in reciprocal space q and the resolution there. */
export interface PlaceText {
  readonly position: string;
  /** `0.121 nm⁻¹`, where the size of a voxel is known. */
  readonly q?: string;
  /** `8.3 nm`, the full period 1 / q. */
  readonly resolution?: string;
}

/** @param position in voxels of the model from its centre. */
export function placeText(
  { space, voxel }: Pick<VolumeData, 'space' | 'voxel'>,
  position: Readonly<Triple>,
): PlaceText {
  if (voxel === undefined || space === 'reciprocal') {
    const text = joined(position, 0);
    if (voxel === undefined) {
      return { position: text };
    }
    const q = Math.hypot(...position) * voxel;
    return {
      position: text,
      q: `${formatSignificant(q, 3)}${NARROW_SPACE}nm⁻¹`,
      ...(q > 0 && { resolution: `${formatSignificant(1 / q, 3)}${NARROW_SPACE}nm` }),
    };
  }
  const distances = position.map((at) => at * voxel);
  return { position: `${joined(distances, 1)}${NARROW_SPACE}nm` };
}

function joined([x, y, z]: readonly number[], digits: number): string {
  return `x ${formatFixed(x, digits)}, y ${formatFixed(y, digits)}, z ${formatFixed(z, digits)}`;
}
