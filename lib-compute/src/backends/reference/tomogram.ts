import type { PixelTable } from '../backend.ts';

/**
 * Slices of the model along the Ewald sphere, and their way back (spec/emc.md 3.1, 3.7). A volume has
 * `size`^3 voxels, x slowest; its centre voxel (size - 1) / 2 is zero scattering.
 *
 * @module
 */

/**
 * The slice of `model` that rotation `matrix` puts on the detector: W_t = correction_t times the
 * trilinear interpolation of the model at `matrix q_t`. Pixels that fall outside the grid get 0.
 *
 * @param matrix 9 values, rows one after the other.
 * @param slice receives one value for each of the first `slice.length` pixels.
 */
export function expandTomogram(
  model: Float64Array,
  size: number,
  matrix: ArrayLike<number>,
  pixels: PixelTable,
  slice: Float64Array,
): void {
  for (let t = 0; t < slice.length; t++) {
    slice[t] = pixels.correction[t] * interpolate(model, size, place(matrix, pixels, t, size));
  }
}

/**
 * Adds a tomogram to the sums at `matrix q_t`: interpolation weight x tomogram / correction to `sum`,
 * the interpolation weight to `weight`.
 */
export function mergeTomogram(
  tomogram: Float64Array,
  size: number,
  matrix: ArrayLike<number>,
  pixels: PixelTable,
  sum: Float64Array,
  weight: Float64Array,
): void {
  for (let t = 0; t < tomogram.length; t++) {
    const value = tomogram[t] / pixels.correction[t];
    forEachCorner(place(matrix, pixels, t, size), size, (voxel, share) => {
      sum[voxel] += share * value;
      weight[voxel] += share;
    });
  }
}

type Place = readonly [number, number, number];

function place(matrix: ArrayLike<number>, pixels: PixelTable, t: number, size: number): Place {
  const x = pixels.qx[t];
  const y = pixels.qy[t];
  const z = pixels.qz[t];
  const centre = (size - 1) / 2;
  return [
    matrix[0] * x + matrix[1] * y + matrix[2] * z + centre,
    matrix[3] * x + matrix[4] * y + matrix[5] * z + centre,
    matrix[6] * x + matrix[7] * y + matrix[8] * z + centre,
  ];
}

function interpolate(model: Float64Array, size: number, at: Place): number {
  let value = 0;
  forEachCorner(at, size, (voxel, share) => {
    value += share * model[voxel];
  });
  return value;
}

/** Visits the eight voxels around a place with their trilinear shares; none outside the grid. */
function forEachCorner(
  [x, y, z]: Place,
  size: number,
  visit: (voxel: number, share: number) => void,
): void {
  const last = size - 2;
  if (!(x >= 0 && x <= last && y >= 0 && y <= last && z >= 0 && z <= last)) {
    return;
  }
  const [i, j, k] = [Math.trunc(x), Math.trunc(y), Math.trunc(z)];
  const [fx, fy, fz] = [x - i, y - j, z - k];
  const voxel = (i * size + j) * size + k;
  const plane = size * size;
  visit(voxel, (1 - fx) * (1 - fy) * (1 - fz));
  visit(voxel + 1, (1 - fx) * (1 - fy) * fz);
  visit(voxel + size, (1 - fx) * fy * (1 - fz));
  visit(voxel + size + 1, (1 - fx) * fy * fz);
  visit(voxel + plane, fx * (1 - fy) * (1 - fz));
  visit(voxel + plane + 1, fx * (1 - fy) * fz);
  visit(voxel + plane + size, fx * fy * (1 - fz));
  visit(voxel + plane + size + 1, fx * fy * fz);
}
