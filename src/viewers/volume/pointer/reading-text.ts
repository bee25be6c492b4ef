import { formatSignificant, NARROW_SPACE } from '../../../components/format/number.ts';
import { placeText } from '../../place-text.ts';
import type { VolumeData, VoxelReading } from '../../volume-data.ts';
import type { VolumeState } from '../volume-state.ts';

/** `x −6, y 4, z −12 · q 0.121 nm⁻¹ · 8.3 nm · 124 photons / pixel` */
export function readingText(
  data: VolumeData,
  { position, value }: VoxelReading,
  unit: VolumeState['unit'],
): string {
  const { space, voxel } = data;
  const place = placeText(
    { space, voxel: unit === 'voxels' ? undefined : voxel },
    position,
    unit === 'angstrom' ? 'Å' : 'nm',
  );
  const parts = [
    place.position,
    place.q && `q ${place.q}`,
    place.resolution,
    `${formatSignificant(value, 3)}${NARROW_SPACE}${data.unit ?? ''}`.trim(),
  ];
  return parts.filter((part) => part !== undefined).join(' · ');
}
