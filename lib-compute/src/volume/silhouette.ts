import { cameraAxes, type VolumeCamera } from './camera.ts';

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

/** Samples along a ray, in voxels of the values. */
const STEP = 0.5;

/**
 * What of a picture a volume covers where it is at least `level`: a ray through every pixel's centre, along
 * which trilinear values are looked up. Plain and slow: it is what the pictures of the viewer are checked with.
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
  const { size, binning = 1, modelSize = volume.size * binning } = volume;
  const { forward, right, up } = cameraAxes(camera);
  const slope = Math.tan((camera.fieldOfView * Math.PI) / 360);
  // From voxels of the model around its centre to places in the array.
  const place = (position: number): number =>
    (position + (modelSize - 1) / 2 + 0.5) / binning - 0.5;
  const origin = camera.position.map(place);
  const covered = new Uint8Array(width * height);
  for (let row = 0; row < height; row++) {
    const upward = (1 - (2 * row + 1) / height) * slope;
    for (let column = 0; column < width; column++) {
      const sideways = (((2 * column + 1) / width - 1) * slope * width) / height;
      const direction = forward.map((f, axis) => f + sideways * right[axis] + upward * up[axis]);
      covered[row * width + column] = Number(meets(volume.values, size, level, origin, direction));
    }
  }
  return covered;
}

function meets(
  values: ArrayLike<number>,
  size: number,
  level: number,
  origin: readonly number[],
  direction: readonly number[],
): boolean {
  const length = Math.hypot(...direction);
  const [dx, dy, dz] = direction.map((part) => part / length);
  let nearest = 0;
  let farthest = Infinity;
  for (const [from, towards] of [
    [origin[0], dx],
    [origin[1], dy],
    [origin[2], dz],
  ]) {
    const faces = [(0 - from) / towards, (size - 1 - from) / towards];
    nearest = Math.max(nearest, Math.min(...faces));
    farthest = Math.min(farthest, Math.max(...faces));
  }
  for (let along = nearest; along <= farthest; along += STEP) {
    const value = valueAt(
      values,
      size,
      origin[0] + along * dx,
      origin[1] + along * dy,
      origin[2] + along * dz,
    );
    if (value >= level) {
      return true;
    }
  }
  return false;
}

/** Linear in each of the three directions; places beyond the volume take the nearest within. */
function valueAt(values: ArrayLike<number>, size: number, x: number, y: number, z: number): number {
  const last = size - 1;
  const [cx, cy, cz] = [x, y, z].map((at) => Math.min(Math.max(at, 0), last));
  const [x0, y0, z0] = [cx, cy, cz].map((at) => Math.min(Math.floor(at), Math.max(last - 1, 0)));
  let sum = 0;
  for (let corner = 0; corner < 8; corner++) {
    const px = Math.min(x0 + (corner >> 2), last);
    const py = Math.min(y0 + ((corner >> 1) & 1), last);
    const pz = Math.min(z0 + (corner & 1), last);
    const weight =
      (corner & 4 ? cx - x0 : 1 - cx + x0) *
      (corner & 2 ? cy - y0 : 1 - cy + y0) *
      (corner & 1 ? cz - z0 : 1 - cz + z0);
    sum += weight === 0 ? 0 : weight * values[(px * size + py) * size + pz];
  }
  return sum;
}
