/** Turns each point of the spiral away from the last by the least rational part of a turn. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/**
 * Points spread evenly over one half of a sphere, on a spiral. Half is enough for intensities: they
 * are the same at q and -q.
 *
 * @param radius in voxels.
 * @param count how many points; 2 pi radius^2 is one per voxel of the half sphere.
 * @returns x, y, z of each point.
 */
export function halfSpherePoints(radius: number, count: number): Float64Array {
  const points = new Float64Array(3 * count);
  for (let i = 0; i < count; i++) {
    const height = (i + 0.5) / count;
    const width = Math.sqrt(1 - height * height);
    const angle = GOLDEN_ANGLE * i;
    points[3 * i] = radius * width * Math.cos(angle);
    points[3 * i + 1] = radius * width * Math.sin(angle);
    points[3 * i + 2] = radius * height;
  }
  return points;
}
