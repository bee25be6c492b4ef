import { cameraAxes } from '@damselfly/compute/volume/camera.ts';
import { quantisedValues } from '@damselfly/compute/volume/quantise.ts';
import { firstAlongRay } from '@damselfly/compute/volume/ray.ts';
import { indexAt, positionOf } from '../model-grid.ts';
import type { Triple, VolumeData, VoxelReading } from '../volume-data.ts';
import type { Camera } from './volume-state.ts';

/**
 * The place of a surface behind a point of the picture.
 *
 * @param x, y from its middle, in halves of its height; y upwards.
 */
export function pointedVoxel(
  data: VolumeData,
  level: number,
  camera: Camera,
  x: number,
  y: number,
): VoxelReading | undefined {
  const meaning = quantisedValues(data);
  const { forward, right, up } = cameraAxes(camera);
  const slope = Math.tan((camera.fieldOfView * Math.PI) / 360);
  const towards = (axis: number): number =>
    forward[axis] + slope * (x * right[axis] + y * up[axis]);
  const [ox, oy, oz] = camera.position.map((at) => indexAt(data, at));
  const met = firstAlongRay(
    { size: data.shape[0], valueAt: (index) => meaning[data.values[index]] },
    level,
    [ox, oy, oz],
    [towards(0), towards(1), towards(2)],
  );
  if (!met) {
    return undefined;
  }
  const position: Triple = [
    positionOf(data, met[0]),
    positionOf(data, met[1]),
    positionOf(data, met[2]),
  ];
  return { position, value: level };
}
