import { placeText } from '../../place-text.ts';
import { valueText, type ValueLabels } from '../../value-text.ts';
import type { VolumeData, VoxelReading } from '../../volume-data.ts';
import type { VolumeState } from '../volume-state.ts';

/** `x −6, y 4, z −12 · q 0.121 nm⁻¹ · 8.3 nm · 124 photons / pixel` */
export function readingText(
  data: VolumeData,
  reading: VoxelReading,
  unit: VolumeState['unit'],
  labels: ValueLabels,
): string {
  const { space, voxel } = data;
  const place = placeText(
    { space, voxel: unit === 'voxels' ? undefined : voxel },
    reading.position,
    unit === 'angstrom' ? 'Å' : 'nm',
  );
  const parts = [
    place.position,
    place.q && `q ${place.q}`,
    place.resolution,
    valueText(reading, data, labels),
  ];
  return parts.filter((part) => part !== undefined).join(' · ');
}
