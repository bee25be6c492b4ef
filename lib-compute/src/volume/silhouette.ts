import { cameraAxes, type VolumeCamera } from './camera.ts';
import { firstAlongRay } from './ray.ts';

/** A cube of values, x slowest, and the model it stands for. */
export interface SilhouetteVolume {
  readonly values: ArrayLike<number>;
  /** Edge in voxels. */
  readonly size: number;
  /** Voxels of the model along one of these: 1, or 2 for a preview. */
  readonly binning?: number;
  /** Edge of the model in voxels; `size` times `binning` unless given. */
  readonly modelSize?: number;
}

/**
 * What of a picture a volume covers where it is at least `level`, by a ray through the centre of every pixel.
 * Plain and slow: the viewer's pictures are checked with it.
 *
 * @param camera in voxels of the model from its centre.
 * @returns width x height marks, 1 where covered, the upper row first.
 */
export function silhouette(
  volume: SilhouetteVolume,
  level: number,
  camera: VolumeCamera,
  width: number,
  height: number,
): Uint8Array {
  const { values, size, binning = 1, modelSize = volume.size * binning } = volume;
  const cube = { size, valueAt: (index: number) => values[index] };
  const { forward, right, up } = cameraAxes(camera);
  const slope = Math.tan((camera.fieldOfView * Math.PI) / 360);
  // From voxels of the model around its centre to places in the array.
  const [x, y, z] = camera.position.map((at) => (at + modelSize / 2) / binning - 0.5);
  const covered = new Uint8Array(width * height);
  for (let row = 0; row < height; row++) {
    const upward = (1 - (2 * row + 1) / height) * slope;
    for (let column = 0; column < width; column++) {
      const sideways = (((2 * column + 1) / width - 1) * slope * width) / height;
      const [dx, dy, dz] = forward.map((f, axis) => f + sideways * right[axis] + upward * up[axis]);
      const met = firstAlongRay(cube, level, [x, y, z], [dx, dy, dz]);
      covered[row * width + column] = Number(met !== undefined);
    }
  }
  return covered;
}

/** Common area of two silhouettes in parts of both together. */
export function overlap(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let common = 0;
  let either = 0;
  for (let i = 0; i < a.length; i++) {
    common += a[i] & b[i];
    either += a[i] | b[i];
  }
  return common / either;
}
