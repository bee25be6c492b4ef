import type { Matrix } from './matrix.ts';

/** Where a turned place may lie along each axis: `from` <= place < `below`, in voxels from the corner. */
export interface Bounds {
  readonly from: number;
  readonly below: number;
}

/**
 * Adds a volume, turned, to the planes `begin` to `end - 1` along x of another: target(v) += volume(M v),
 * with v counted from the centre, by trilinear interpolation.
 *
 * @param target cube of `size`^3 values, x slowest, as `volume`.
 * @param last the highest voxel along y and z that is written.
 */
export function addTurned(
  target: Float64Array,
  volume: Float64Array,
  size: number,
  matrix: Matrix,
  { from, below }: Bounds,
  { begin, end, last }: { begin: number; end: number; last: number },
): void {
  const centre = (size - 1) / 2;
  const [xx, xy, xz, yx, yy, yz, zx, zy, zz] = matrix;
  const highest = size - 2;
  const plane = size * size;
  for (let i = begin; i < end; i++) {
    for (let j = 0; j <= last; j++) {
      const x0 = xx * (i - centre) + xy * (j - centre) + centre;
      const y0 = yx * (i - centre) + yy * (j - centre) + centre;
      const z0 = zx * (i - centre) + zy * (j - centre) + centre;
      const row = (i * size + j) * size;
      for (let k = 0; k <= last; k++) {
        const x = x0 + xz * (k - centre);
        const y = y0 + yz * (k - centre);
        const z = z0 + zz * (k - centre);
        if (!(x >= from && x < below && y >= from && y < below && z >= from && z < below)) {
          continue;
        }
        const lowX = Math.min(Math.trunc(x), highest);
        const lowY = Math.min(Math.trunc(y), highest);
        const lowZ = Math.min(Math.trunc(z), highest);
        const voxel = (lowX * size + lowY) * size + lowZ;
        const fx = x - lowX;
        const fy = y - lowY;
        const fz = z - lowZ;
        if (fx === 0 && fy === 0 && fz === 0) {
          target[row + k] += volume[voxel];
          continue;
        }
        const near =
          (1 - fy) * ((1 - fz) * volume[voxel] + fz * volume[voxel + 1]) +
          fy * ((1 - fz) * volume[voxel + size] + fz * volume[voxel + size + 1]);
        const beyond = voxel + plane;
        const far =
          (1 - fy) * ((1 - fz) * volume[beyond] + fz * volume[beyond + 1]) +
          fy * ((1 - fz) * volume[beyond + size] + fz * volume[beyond + size + 1]);
        target[row + k] += (1 - fx) * near + fx * far;
      }
    }
  }
}
