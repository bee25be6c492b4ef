import { multiplyAdd64, wholeToInteger64 } from './simd';
import { ROW_SHIFT } from './tile';

/** One merged pixel, 4 float64: x, y, z in voxels and the correction. */
const PIXEL_BYTES: usize = 32;

/** A placed pixel: its value, upper weights along x, y, z, and the address of its lowest voxel. */
const PLACED_BYTES: usize = 40;
const PLACED_VOXEL: usize = 32;
/** Pixels that are placed before they are added: their places stay in the first-level cache. */
const BATCH: i32 = 128;
const PLACED: usize = memory.data(BATCH * <i32>PLACED_BYTES, 16);

/**
 * Merges one rotation's tomogram over one block of pixels into the volumes (spec/emc.md 3.7), in
 * float64 throughout: the weights of a voxel near the centre have 10^5 terms. Voxels come from far away, and with
 * nothing between two additions but additions, the processor waits for more of them at a time: a quarter less in all.
 *
 * @param matrix 9 float64.
 * @param values the rotation's column in `rows` of `tomogramBlock`; the row behind an odd number of pixels is read.
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
  const stepY = (<usize>depth) << 4;
  const stepX = stepY * <usize>edge;
  for (let first: i32 = 0; first < pixelCount; first += BATCH) {
    const count = min(BATCH, pixelCount - first);
    const begin = pixels + (<usize>first) * PIXEL_BYTES;
    const column = values + ((<usize>first) << ROW_SHIFT);
    const end = place(begin, count, matrix, column, factor, edge, depth, lowest, volumes);
    addInTurns(end, stepX, stepY);
  }
}

/** Places pixels, two at a time, of which those inside the grid remain; where they end. */
function place(
  pixels: usize,
  pixelCount: i32,
  matrix: usize,
  values: usize,
  factor: f64,
  edge: i32,
  depth: i32,
  lowest: f64,
  volumes: usize,
): usize {
  const middle = f64x2.splat(<f64>(edge >> 1));
  const middleZ = f64x2.splat(<f64>((depth - 1) >> 1));
  const last = f64x2.splat(<f64>(edge - 1));
  const lastZ = f64x2.splat(<f64>(depth - 1));
  const edges = f64x2.splat(<f64>edge);
  const depths = f64x2.splat(<f64>depth);
  const low = f64x2.splat(lowest);
  const factors = f64x2.splat(factor);
  const end = pixels + (<usize>pixelCount) * PIXEL_BYTES;
  let to: usize = PLACED;
  for (let pixel = pixels; pixel < end; pixel += 2 * PIXEL_BYTES, values += 2 << ROW_SHIFT) {
    const hasBoth = pixel + PIXEL_BYTES < end;
    const second = hasBoth ? pixel + PIXEL_BYTES : pixel;
    const pixelX = v128.load64_lane(second, v128.load64_zero(pixel), 1);
    const pixelY = v128.load64_lane(second, v128.load64_zero(pixel, 8), 1, 8);
    const pixelZ = v128.load64_lane(second, v128.load64_zero(pixel, 16), 1, 16);
    const correction = v128.load64_lane(second, v128.load64_zero(pixel, 24), 1, 24);
    const x = f64x2.add(turned(matrix, pixelX, pixelY, pixelZ), middle);
    const y = f64x2.add(turned(matrix + 24, pixelX, pixelY, pixelZ), middle);
    const z = f64x2.add(turned(matrix + 48, pixelX, pixelY, pixelZ), middleZ);
    const inside = v128.and(
      isInside(z, low, lastZ),
      v128.and(isInside(x, low, last), isInside(y, low, last)),
    );
    const present = i64x2.bitmask(inside) & (hasBoth ? 3 : 1);
    if (present == 0) {
      continue;
    }
    // Towards zero: just below the first voxel its cell is extrapolated.
    const voxelX = f64x2.trunc(x);
    const voxelY = f64x2.trunc(y);
    const voxelZ = f64x2.trunc(z);
    const index = f64x2.add(
      f64x2.mul(f64x2.add(f64x2.mul(voxelX, edges), voxelY), depths),
      voxelZ,
    );
    const offsets = wholeToInteger64(v128.and(index, inside));
    const upperX = f64x2.sub(x, voxelX);
    const upperY = f64x2.sub(y, voxelY);
    const upperZ = f64x2.sub(z, voxelZ);
    const photons = v128.load32_lane(values, v128.load32_zero(values), 1, 1 << ROW_SHIFT);
    const value = f64x2.div(f64x2.mul(f64x2.promote_low_f32x4(photons), factors), correction);
    if (present & 1) {
      v128.store(to, v128.shuffle<i64>(value, upperX, 0, 2));
      v128.store(to, v128.shuffle<i64>(upperY, upperZ, 0, 2), 16);
      store<usize>(to, volumes + ((<usize>i32x4.extract_lane(offsets, 0)) << 4), PLACED_VOXEL);
      to += PLACED_BYTES;
    }
    if (present & 2) {
      v128.store(to, v128.shuffle<i64>(value, upperX, 1, 3));
      v128.store(to, v128.shuffle<i64>(upperY, upperZ, 1, 3), 16);
      store<usize>(to, volumes + ((<usize>i32x4.extract_lane(offsets, 2)) << 4), PLACED_VOXEL);
      to += PLACED_BYTES;
    }
  }
  return to;
}

/**
 * Adds what is placed before `end`, a quarter of the pixels in turns with the others: neighbours share voxels, and what
 * adds to a voxel waits for what was added before.
 */
@inline
function addInTurns(end: usize, stepX: usize, stepY: usize): void {
  const quarter = ((end - PLACED) / (4 * PLACED_BYTES)) * PLACED_BYTES;
  let pixel: usize = PLACED;
  for (; pixel < PLACED + quarter; pixel += PLACED_BYTES) {
    addPlaced(pixel, stepX, stepY);
    addPlaced(pixel + quarter, stepX, stepY);
    addPlaced(pixel + 2 * quarter, stepX, stepY);
    addPlaced(pixel + 3 * quarter, stepX, stepY);
  }
  for (pixel += 3 * quarter; pixel < end; pixel += PLACED_BYTES) {
    addPlaced(pixel, stepX, stepY);
  }
}

/** Adds a placed pixel to its eight voxels. */
@inline
function addPlaced(pixel: usize, stepX: usize, stepY: usize): void {
  const voxel = load<usize>(pixel, PLACED_VOXEL);
  const upperX = load<f64>(pixel, 8);
  const upperY = load<f64>(pixel, 16);
  const upperZ = load<f64>(pixel, 24);
  const lowerX = 1 - upperX;
  const lowerY = 1 - upperY;
  // Lane 0 is value x weight, lane 1 the weight.
  const pair = f64x2.replace_lane(v128.load64_zero(pixel), 1, 1);
  const lower = f64x2.mul(f64x2.splat(1 - upperZ), pair);
  const higher = f64x2.mul(f64x2.splat(upperZ), pair);
  add(voxel, f64x2.splat(lowerX * lowerY), lower, higher);
  add(voxel + stepY, f64x2.splat(lowerX * upperY), lower, higher);
  add(voxel + stepX, f64x2.splat(upperX * lowerY), lower, higher);
  add(voxel + stepX + stepY, f64x2.splat(upperX * upperY), lower, higher);
}

/** One coordinate of two pixels after the rotation, from its centre. */
@inline
function turned(row: usize, x: v128, y: v128, z: v128): v128 {
  const sum = f64x2.add(
    f64x2.mul(v128.load64_splat(row), x),
    f64x2.mul(v128.load64_splat(row, 8), y),
  );
  return f64x2.add(sum, f64x2.mul(v128.load64_splat(row, 16), z));
}

@inline
function isInside(place: v128, lowest: v128, last: v128): v128 {
  return v128.and(f64x2.gt(place, lowest), f64x2.lt(place, last));
}

/** Adds to two neighbours along z. */
@inline
function add(voxel: usize, weights: v128, lower: v128, higher: v128): void {
  v128.store(voxel, multiplyAdd64(weights, lower, v128.load(voxel)));
  v128.store(voxel, multiplyAdd64(weights, higher, v128.load(voxel, 16)), 16);
}
