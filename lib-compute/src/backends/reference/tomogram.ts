import { lowestPlace } from '../edge-of-grid.ts';
import type { ModelGrid, PixelTable } from '../emc-problem.ts';

/**
 * Slices of a model along the Ewald sphere, and their way back (spec/emc.md 3.1, 3.7). The centre voxel is
 * zero scattering. All functions take one model of the grid.
 *
 * @module
 */

/**
 * The slice of `model` that rotation `matrix` puts on the detector: W_t = correction_t times the
 * trilinear interpolation of the model at `matrix q_t`. Pixels that fall outside the grid get 0.
 *
 * @param matrix 9 values, rows one after the other.
 * @param slice receives one value for each of the first `slice.length` pixels.
 * @param parity takes pixels up to a voxel below the grid in, as the reference program does (edge-of-grid.ts).
 */
export function expandTomogram(
  model: Float64Array,
  grid: ModelGrid,
  matrix: ArrayLike<number>,
  pixels: PixelTable,
  slice: Float64Array,
  parity: boolean,
): void {
  for (let t = 0; t < slice.length; t++) {
    slice[t] =
      pixels.correction[t] * interpolate(model, grid, place(matrix, pixels, t, grid), parity);
  }
}

/**
 * Adds a tomogram to the sums at `matrix q_t`: interpolation weight x tomogram / correction to `sum`,
 * the interpolation weight to `weight`.
 */
export function mergeTomogram(
  tomogram: Float64Array,
  grid: ModelGrid,
  matrix: ArrayLike<number>,
  pixels: PixelTable,
  sum: Float64Array,
  weight: Float64Array,
  parity: boolean,
): void {
  for (let t = 0; t < tomogram.length; t++) {
    const value = tomogram[t] / pixels.correction[t];
    forEachCorner(place(matrix, pixels, t, grid), grid, parity, (voxel, share) => {
      sum[voxel] += share * value;
      weight[voxel] += share;
    });
  }
}

type Place = readonly [number, number, number];

function place(
  matrix: ArrayLike<number>,
  pixels: PixelTable,
  t: number,
  { edge, depth }: ModelGrid,
): Place {
  const x = pixels.qx[t];
  const y = pixels.qy[t];
  const z = pixels.qz[t];
  const centre = (edge - 1) / 2;
  const centreZ = Math.floor((depth - 1) / 2);
  return [
    matrix[0] * x + matrix[1] * y + matrix[2] * z + centre,
    matrix[3] * x + matrix[4] * y + matrix[5] * z + centre,
    matrix[6] * x + matrix[7] * y + matrix[8] * z + centreZ,
  ];
}

function interpolate(model: Float64Array, grid: ModelGrid, at: Place, parity: boolean): number {
  let value = 0;
  forEachCorner(at, grid, parity, (voxel, share) => {
    value += share * model[voxel];
  });
  return value;
}

/** Visits the eight voxels around a place with their trilinear shares; none outside the grid. */
function forEachCorner(
  [x, y, z]: Place,
  { edge, depth }: ModelGrid,
  parity: boolean,
  visit: (voxel: number, share: number) => void,
): void {
  const lowest = lowestPlace(parity);
  const isInside =
    x > lowest && y > lowest && z > lowest && x < edge - 1 && y < edge - 1 && z < depth - 1;
  if (!isInside) {
    return;
  }
  const [i, j, k] = [Math.trunc(x), Math.trunc(y), Math.trunc(z)];
  const [fx, fy, fz] = [x - i, y - j, z - k];
  const voxel = (i * edge + j) * depth + k;
  const row = depth;
  const plane = edge * depth;
  visit(voxel, (1 - fx) * (1 - fy) * (1 - fz));
  visit(voxel + 1, (1 - fx) * (1 - fy) * fz);
  visit(voxel + row, (1 - fx) * fy * (1 - fz));
  visit(voxel + row + 1, (1 - fx) * fy * fz);
  visit(voxel + plane, fx * (1 - fy) * (1 - fz));
  visit(voxel + plane + 1, fx * (1 - fy) * fz);
  visit(voxel + plane + row, fx * fy * (1 - fz));
  visit(voxel + plane + row + 1, fx * fy * fz);
}
