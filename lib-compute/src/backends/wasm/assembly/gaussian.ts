import { KEPT_BYTES, KEPT_FRAME, KEPT_VALUES } from './kept-block';
import { lowerHalf64, multiplyAdd, multiplyAdd64, upperHalf64 } from './simd';
import { ROW64_SHIFT, ROW_SHIFT } from './tile';

/**
 * Adds sum_t W_rt^2 of one block of pixels to the squares of a tile (spec/emc.md 3.2).
 *
 * @param rows `rows[pixel][16]`, W, from `expandPhotonsBlock`.
 * @param squares out, added to: 16 float64.
 */
export function addSquares(rows: usize, pixelCount: i32, squares: usize): void {
  const end = rows + ((<usize>pixelCount) << ROW_SHIFT);
  for (let group: usize = 0; group < 4; group++) {
    const place = squares + (group << 5);
    let lower = v128.load(place);
    let upper = v128.load(place, 16);
    for (let row = rows + (group << 4); row < end; row += 1 << ROW_SHIFT) {
      const values = v128.load(row);
      const lowerValues = lowerHalf64(values);
      const upperValues = upperHalf64(values);
      lower = multiplyAdd64(lowerValues, lowerValues, lower);
      upper = multiplyAdd64(upperValues, upperValues, upper);
    }
    v128.store(place, lower);
    v128.store(place, upper, 16);
  }
}

/**
 * Adds factor_d sum_t K_dt W_rt of one block of pixels to `sums[frame][16]`, for all frames. In float64: the
 * difference of this sum and that of the squares is small against both where a slice fits, and as both take
 * the same rounded W and K, it is that of these.
 *
 * @param candidates as in `addPhotons`.
 * @param rows as in `addSquares`.
 * @param intensities K of the block, `[frame][pixel]`, float32.
 * @param factors s / sigma^2 of each frame, float64.
 * @param sums out, added to: 16 float64 per frame.
 */
export function addIntensities(
  frameCount: i32,
  candidates: usize,
  rows: usize,
  pixelCount: i32,
  intensities: usize,
  factors: usize,
  sums: usize,
): void {
  const stride = (<usize>pixelCount) << 2;
  for (let frame: usize = 0; frame < <usize>frameCount; frame++) {
    if (candidates != 0 && load<u16>(candidates + (frame << 1)) == 0) {
      continue;
    }
    const begin = intensities + frame * stride;
    const factor = f64x2.splat(load<f64>(factors + (frame << 3)));
    const frameSums = sums + (frame << ROW64_SHIFT);
    // Half a row at a time: as many sums as stay in registers.
    addHalf(begin, begin + stride, rows, factor, frameSums);
    addHalf(begin, begin + stride, rows + 32, factor, frameSums + 64);
  }
}

@inline
function addHalf(begin: usize, end: usize, rows: usize, factor: v128, sums: usize): void {
  let sum0 = f64x2.splat(0);
  let sum1 = f64x2.splat(0);
  let sum2 = f64x2.splat(0);
  let sum3 = f64x2.splat(0);
  let row = rows;
  for (let entry = begin; entry < end; entry += 4, row += 1 << ROW_SHIFT) {
    const value = f64x2.splat(<f64>load<f32>(entry));
    const near = v128.load(row);
    const far = v128.load(row, 16);
    sum0 = multiplyAdd64(value, lowerHalf64(near), sum0);
    sum1 = multiplyAdd64(value, upperHalf64(near), sum1);
    sum2 = multiplyAdd64(value, lowerHalf64(far), sum2);
    sum3 = multiplyAdd64(value, upperHalf64(far), sum3);
  }
  v128.store(sums, f64x2.add(v128.load(sums), f64x2.mul(factor, sum0)));
  v128.store(sums, f64x2.add(v128.load(sums, 16), f64x2.mul(factor, sum1)), 16);
  v128.store(sums, f64x2.add(v128.load(sums, 32), f64x2.mul(factor, sum2)), 32);
  v128.store(sums, f64x2.add(v128.load(sums, 48), f64x2.mul(factor, sum3)), 48);
}

/**
 * `tomogramBlock` of intensities: sum_d P_dr K_dt, from the probabilities that `weighTile` left in the kept
 * blocks.
 *
 * @param rows out: `rows[pixel][16]`.
 * @param intensities as in `addIntensities`.
 */
export function intensityBlock(
  kept: usize,
  count: i32,
  rows: usize,
  pixelCount: i32,
  intensities: usize,
): void {
  const stride = (<usize>pixelCount) << 2;
  memory.fill(rows, 0, (<usize>pixelCount) << ROW_SHIFT);
  const keptEnd = kept + (<usize>count) * KEPT_BYTES;
  for (let block = kept; block < keptEnd; block += KEPT_BYTES) {
    const p0 = v128.load(block, KEPT_VALUES);
    const p1 = v128.load(block, KEPT_VALUES + 16);
    const p2 = v128.load(block, KEPT_VALUES + 32);
    const p3 = v128.load(block, KEPT_VALUES + 48);
    if (!v128.any_true(v128.or(v128.or(p0, p1), v128.or(p2, p3)))) {
      continue;
    }
    const begin = intensities + (<usize>load<u32>(block, KEPT_FRAME)) * stride;
    let row = rows;
    for (let entry = begin; entry < begin + stride; entry += 4, row += 1 << ROW_SHIFT) {
      const value = v128.load32_splat(entry);
      v128.store(row, multiplyAdd(value, p0, v128.load(row)));
      v128.store(row, multiplyAdd(value, p1, v128.load(row, 16)), 16);
      v128.store(row, multiplyAdd(value, p2, v128.load(row, 32)), 32);
      v128.store(row, multiplyAdd(value, p3, v128.load(row, 48)), 48);
    }
  }
}
