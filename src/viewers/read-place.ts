import { quantisedValues } from '@damselfly/compute/volume/quantise.ts';
import { nearestIndex, positionOf } from './model-grid.ts';
import type { Triple, VolumeData, VoxelReading } from './volume-data.ts';

/** The voxel nearest to a place, and its value. */
export function readPlace(data: VolumeData, place: Readonly<Triple>): VoxelReading {
  const [x, y, z] = place.map((at) => nearestIndex(data, at));
  const size = data.shape[0];
  const value = quantisedValues(data)[data.values[(x * size + y) * size + z]];
  return { position: [positionOf(data, x), positionOf(data, y), positionOf(data, z)], value };
}
