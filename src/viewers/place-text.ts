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
  unit: 'nm' | 'Å' = 'nm',
): PlaceText {
  const perNm = unit === 'nm' ? 1 : 10;
  if (voxel === undefined || space === 'reciprocal') {
    const text = joined(position, 0);
    if (voxel === undefined) {
      return { position: text };
    }
    const q = Math.hypot(...position) * voxel;
    return {
      position: text,
      q: `${formatSignificant(q / perNm, 3)}${NARROW_SPACE}${unit}⁻¹`,
      ...(q > 0 && { resolution: `${formatSignificant(perNm / q, 3)}${NARROW_SPACE}${unit}` }),
    };
  }
  const [x, y, z] = position;
  const length = perNm * voxel;
  return { position: `${joined([x * length, y * length, z * length], 1)}${NARROW_SPACE}${unit}` };
}

function joined([x, y, z]: Readonly<Triple>, digits: number): string {
  return `x ${formatFixed(x, digits)}, y ${formatFixed(y, digits)}, z ${formatFixed(z, digits)}`;
}
