type Vector = readonly [number, number, number];

/** A cube of values, x slowest, read one by one. */
export interface ValueCube {
  /** Edge in voxels. */
  readonly size: number;
  readonly valueAt: (index: number) => number;
}

/** Between samples along a ray, in voxels. */
const STEP = 0.5;

/**
 * Where a ray meets what is of at least `level`, to half a voxel; values between voxels are trilinear.
 *
 * @param origin, direction in voxels, voxel (0, 0, 0) at the origin; the direction may be of any length.
 */
export function firstAlongRay(
  cube: ValueCube,
  level: number,
  origin: Vector,
  direction: Vector,
): Vector | undefined {
  const length = Math.hypot(...direction);
  const [dx, dy, dz] = direction;
  let nearest = 0;
  let farthest = Infinity;
  for (let axis = 0; axis < 3; axis++) {
    const first = (0 - origin[axis]) / direction[axis];
    const second = (cube.size - 1 - origin[axis]) / direction[axis];
    nearest = Math.max(nearest, Math.min(first, second));
    farthest = Math.min(farthest, Math.max(first, second));
  }
  for (let along = nearest; along <= farthest; along += STEP / length) {
    const x = origin[0] + along * dx;
    const y = origin[1] + along * dy;
    const z = origin[2] + along * dz;
    if (valueBetween(cube, x, y, z) >= level) {
      return [x, y, z];
    }
  }
  return undefined;
}

/** Linear in each of the three directions; beyond the faces the nearest value within. */
export function valueBetween(
  { size, valueAt }: ValueCube,
  x: number,
  y: number,
  z: number,
): number {
  const last = size - 1;
  const cx = Math.min(Math.max(x, 0), last);
  const cy = Math.min(Math.max(y, 0), last);
  const cz = Math.min(Math.max(z, 0), last);
  const x0 = Math.floor(cx);
  const y0 = Math.floor(cy);
  const z0 = Math.floor(cz);
  let sum = 0;
  for (let corner = 0; corner < 8; corner++) {
    const [ox, oy, oz] = [corner >> 2, (corner >> 1) & 1, corner & 1];
    const weight =
      Math.abs(1 - ox - cx + x0) * Math.abs(1 - oy - cy + y0) * Math.abs(1 - oz - cz + z0);
    // On the last layer the weight of what would be beyond is 0.
    if (weight > 0) {
      sum += weight * valueAt(((x0 + ox) * size + y0 + oy) * size + z0 + oz);
    }
  }
  return sum;
}
