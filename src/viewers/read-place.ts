import { angleOf, NEGATIVE } from '@damselfly/compute/volume/hue.ts';
import { quantisedValues } from '@damselfly/compute/volume/quantise.ts';
import { nearestIndex, positionOf } from './model-grid.ts';
import type { Triple, VolumeData, VoxelReading } from './volume-data.ts';

/** The voxel nearest to a place, and its value. */
export function readPlace(data: VolumeData, place: Readonly<Triple>): VoxelReading {
  const [x, y, z] = place.map((at) => nearestIndex(data, at));
  const size = data.shape[0];
  const index = (x * size + y) * size + z;
  const position: Triple = [positionOf(data, x), positionOf(data, y), positionOf(data, z)];
  const { hue, missing } = data;
  if (missing?.[index] === 1) {
    return { position, value: NaN };
  }
  const magnitude = quantisedValues(data)[data.values[index]];
  const isNegative = hue?.kind === 'sign' && hue.angles[index] === NEGATIVE;
  return {
    position,
    value: isNegative ? -magnitude : magnitude,
    ...(hue?.kind === 'phase' && magnitude > 0 && { phase: angleOf(hue.angles[index]) }),
  };
}
