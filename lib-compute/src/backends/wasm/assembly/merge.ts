import { ROW_SHIFT } from './tile';

/** One merged pixel, 4 float64: x, y, z in voxels and the correction. */
const PIXEL_BYTES: usize = 32;

/**
 * Merges one rotation's tomogram over one block of pixels into the volumes (spec/emc.md 3.7), in
 * float64 throughout: the weights of a voxel near the centre have 10^5 terms.
 *
 * @param matrix 9 float64.
 * @param values the rotation's column in `rows` of `tomogramBlock`.
 * @param factor 1 / S of the rotation.
 * @param edge and `depth`: extents of the model in x and y, and in z.
 * @param lowest the place that pixels lie above where they are inside the grid (edge-of-grid.ts).
 * @param volumes of the model: voxels x [sum of weight x value, sum of weights], float64, added to.
 */
export function mergeBlock(
  pixels: usize,
  pixelCount: i32,
  matrix: usize,
  values: usize,
  factor: f64,
  edge: i32,
  depth: i32,
  lowest: f64,
  volumes: usize,
): void {
  const middle = <f64>(edge >> 1);
  const middleZ = <f64>((depth - 1) >> 1);
  const last = <f64>(edge - 1);
  const lastZ = <f64>(depth - 1);
  const stepY = (<usize>depth) << 4;
  const stepX = stepY * <usize>edge;
  const end = pixels + (<usize>pixelCount) * PIXEL_BYTES;
  for (let pixel = pixels; pixel < end; pixel += PIXEL_BYTES, values += 1 << ROW_SHIFT) {
    const x = place(matrix, pixel) + middle;
    const y = place(matrix + 24, pixel) + middle;
    const z = place(matrix + 48, pixel) + middleZ;
    if (!(x > lowest && y > lowest && z > lowest && x < last && y < last && z < lastZ)) {
      continue;
    }
    const voxelX = <i32>x;
    const voxelY = <i32>y;
    const voxelZ = <i32>z;
    const upperX = x - <f64>voxelX;
    const upperY = y - <f64>voxelY;
    const upperZ = z - <f64>voxelZ;
    const lowerX = 1.0 - upperX;
    const lowerY = 1.0 - upperY;
    const value = (<f64>load<f32>(values) * factor) / load<f64>(pixel, 24);
    // Lane 0 is value x weight, lane 1 the weight.
    const lowerZ = f64x2.mul(f64x2.splat(1.0 - upperZ), f64x2.replace_lane(f64x2.splat(1), 0, value));
    const higherZ = f64x2.mul(f64x2.splat(upperZ), f64x2.replace_lane(f64x2.splat(1), 0, value));
    const voxel = volumes + ((<usize>((voxelX * edge + voxelY) * depth + voxelZ)) << 4);
    add(voxel, lowerX * lowerY, lowerZ, higherZ);
    add(voxel + stepY, lowerX * upperY, lowerZ, higherZ);
    add(voxel + stepX, upperX * lowerY, lowerZ, higherZ);
    add(voxel + stepX + stepY, upperX * upperY, lowerZ, higherZ);
  }
}

@inline
function place(row: usize, pixel: usize): f64 {
  return (
    load<f64>(row) * load<f64>(pixel) +
    load<f64>(row, 8) * load<f64>(pixel, 8) +
    load<f64>(row, 16) * load<f64>(pixel, 16)
  );
}

/** Adds to two neighbours along z. */
@inline
function add(voxel: usize, weight: f64, lower: v128, higher: v128): void {
  const weights = f64x2.splat(weight);
  v128.store(voxel, f64x2.add(v128.load(voxel), f64x2.mul(weights, lower)));
  v128.store(voxel, f64x2.add(v128.load(voxel, 16), f64x2.mul(weights, higher)), 16);
}
