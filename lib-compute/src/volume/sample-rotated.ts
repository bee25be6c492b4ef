import type { CubicGrid } from './cubic-grid.ts';

/**
 * Trilinear interpolation of `grid` at `matrix p` for every point p.
 *
 * @param points x, y, z of each point in voxels from the centre voxel; each must lie within
 *   `(size - 3) / 2` of it, so that all eight neighbours exist after any rotation.
 * @param matrix 9 values, rows one after the other.
 * @param values receives one value per point.
 */
export function sampleRotated(
  { size, data }: CubicGrid,
  points: Float64Array,
  matrix: ArrayLike<number>,
  values: Float64Array,
): void {
  const centre = (size - 1) / 2;
  const plane = size * size;
  for (let i = 0; i < values.length; i++) {
    const px = points[3 * i];
    const py = points[3 * i + 1];
    const pz = points[3 * i + 2];
    const x = matrix[0] * px + matrix[1] * py + matrix[2] * pz + centre;
    const y = matrix[3] * px + matrix[4] * py + matrix[5] * pz + centre;
    const z = matrix[6] * px + matrix[7] * py + matrix[8] * pz + centre;
    const fx = x - Math.floor(x);
    const fy = y - Math.floor(y);
    const fz = z - Math.floor(z);
    const corner = (Math.floor(x) * size + Math.floor(y)) * size + Math.floor(z);
    const near = bilinear(data, corner, size, fy, fz);
    const far = bilinear(data, corner + plane, size, fy, fz);
    values[i] = near + fx * (far - near);
  }
}

function bilinear(
  data: CubicGrid['data'],
  corner: number,
  size: number,
  fy: number,
  fz: number,
): number {
  const low = data[corner] + fz * (data[corner + 1] - data[corner]);
  const next = corner + size;
  const high = data[next] + fz * (data[next + 1] - data[next]);
  return low + fy * (high - low);
}
