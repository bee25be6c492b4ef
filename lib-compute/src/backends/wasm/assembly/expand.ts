import { AIM_BYTES, AIM_FRACTION, AIM_INDEX, AIM_MATRIX, AIM_VOXEL } from './aim';
import { interpolate } from './interpolate';
import { logarithm } from './logarithm';
import { lowerHalf64, multiplyAdd, truncate, upperHalf64, wholeToInteger } from './simd';
import { FINE_STEPS_SHIFT, FINER_SHIFT, STEPS_SHIFT } from './screening-tile';

/**
 * One pixel of the likelihood, 6 float32: its way from the block's centre (x, y, z), the factor that
 * makes a value comparable with the reference, the correction, and what stands for the logarithm where
 * there is no positive value.
 */
const PIXEL_BYTES: usize = 24;
const PIXEL_FACTOR: usize = 12;
const PIXEL_CORRECTION: usize = 16;
const PIXEL_MISSING: usize = 20;

/** What the rows receive, a constant where `expandTile` is inlined. */
const NOTHING: i32 = 0;
const LOGARITHMS: i32 = 1;
const PHOTONS: i32 = 2;
/** Logarithms, and what screening makes of them. */
const LOGARITHMS_AND_STEPS: i32 = 3;

/** How screening sees a pixel of the likelihood: its lowest level, float32, its row of steps and its row as a hub, uint32. */
const LEVEL_BYTES: usize = 12;
const LEVEL_ROW: usize = 4;
const LEVEL_HUB: usize = 8;
/** In the place of the row where a pixel is none. */
const NO_HUB: u32 = 0xffffffff;
/** More than float32 rounds a number of steps up to 64, and of fine steps (docs/screening.md). */
const STEP_ROUNDING: f32 = 1.0 / 32768.0;
const FINER: f32 = <f32>(1 << FINER_SHIFT);
const FINE_ROUNDING: f32 = FINER * STEP_ROUNDING;

/**
 * Slices of a tile through one block of pixels (spec/emc.md 3.1): writes `rows[pixel][16]`, the
 * logarithm of each value over the pixel's reference, and adds the values to `sums[16]` in float64.
 *
 * @param inside what `aimAtBlock` returned.
 * @param edge and `depth`: extents of the model in x and y, and in z.
 * @param lowest the place that pixels lie above where they are inside the grid (edge-of-grid.ts).
 */
export function expandBlock(
  pixels: usize,
  pixelCount: i32,
  aim: usize,
  inside: i32,
  model: usize,
  edge: i32,
  depth: i32,
  lowest: f32,
  rows: usize,
  sums: usize,
): void {
  expandEither(pixels, pixelCount, aim, inside, model, edge, depth, lowest, rows, sums, LOGARITHMS, 0, 0, 0, 0);
}

/** `expandBlock` with the values themselves, photons at fluence 1, in the rows. */
export function expandPhotonsBlock(
  pixels: usize,
  pixelCount: i32,
  aim: usize,
  inside: i32,
  model: usize,
  edge: i32,
  depth: i32,
  lowest: f32,
  rows: usize,
  sums: usize,
): void {
  expandEither(pixels, pixelCount, aim, inside, model, edge, depth, lowest, rows, sums, PHOTONS, 0, 0, 0, 0);
}

/**
 * `expandBlock` for screening: of each logarithm also the number of the first level above it, at least 0
 * (docs/screening.md).
 *
 * @param levels of each pixel of the block, as `LEVEL_BYTES` says.
 * @param perStep steps per nat.
 * @param steps out: `steps[row][64]`, one byte each, of which the 16 rotations of the tile are written.
 * @param fineSteps out: `fineSteps[hub][64]`, int16, of the pixels that are hubs.
 * @returns the largest number of steps before it was cut to a whole one: below 64, or the steps are no bounds.
 */
export function expandScreenedBlock(
  pixels: usize,
  pixelCount: i32,
  aim: usize,
  inside: i32,
  model: usize,
  edge: i32,
  depth: i32,
  lowest: f32,
  rows: usize,
  sums: usize,
  levels: usize,
  perStep: f32,
  steps: usize,
  fineSteps: usize,
): f32 {
  const most = expandEither(
    pixels, pixelCount, aim, inside, model, edge, depth, lowest, rows, sums, LOGARITHMS_AND_STEPS, levels, perStep, steps,
    fineSteps,
  );
  return max(
    max(f32x4.extract_lane(most, 0), f32x4.extract_lane(most, 1)),
    max(f32x4.extract_lane(most, 2), f32x4.extract_lane(most, 3)),
  );
}

/** Only the sums of `expandBlock`. */
export function sumBlock(
  pixels: usize,
  pixelCount: i32,
  aim: usize,
  inside: i32,
  model: usize,
  edge: i32,
  depth: i32,
  lowest: f32,
  sums: usize,
): void {
  expandEither(pixels, pixelCount, aim, inside, model, edge, depth, lowest, 0, sums, NOTHING, 0, 0, 0, 0);
}

/** `expandTile`, which looks for the edge of the grid only where a pixel may lie beyond. */
@inline
function expandEither(
  pixels: usize,
  pixelCount: i32,
  aim: usize,
  inside: i32,
  model: usize,
  edge: i32,
  depth: i32,
  lowest: f32,
  rows: usize,
  sums: usize,
  written: i32,
  levels: usize,
  perStep: f32,
  steps: usize,
  fineSteps: usize,
): v128 {
  if (inside) {
    return expandTile(pixels, pixelCount, aim, model, edge, depth, lowest, rows, sums, written, false, levels, perStep, steps, fineSteps);
  }
  return expandTile(pixels, pixelCount, aim, model, edge, depth, lowest, rows, sums, written, true, levels, perStep, steps, fineSteps);
}

/**
 * All 16 rotations, four at a time; `written` and `checked` are constants where this is inlined. Pixel by pixel, so that
 * what is written of a pixel, a cache line, is written at once.
 *
 * @returns the largest numbers of steps, before they were cut to whole ones.
 */
@inline
function expandTile(
  pixels: usize,
  pixelCount: i32,
  aim: usize,
  model: usize,
  edge: i32,
  depth: i32,
  lowest: f32,
  rows: usize,
  sums: usize,
  written: i32,
  checked: bool,
  levels: usize,
  perStep: f32,
  steps: usize,
  fineSteps: usize,
): v128 {
  const stepY = (<usize>depth) << 2;
  const stepX = stepY * <usize>edge;
  const edges = i32x4.splat(edge);
  const depths = i32x4.splat(depth);
  const perNat = f32x4.splat(perStep);
  const oneAbove = f32x4.splat(1 + STEP_ROUNDING);
  const finePerNat = f32x4.splat(perStep * FINER);
  const oneFineAbove = f32x4.splat(1 + FINE_ROUNDING);
  let mostSteps = f32x4.splat(0);
  const end = pixels + (<usize>pixelCount) * PIXEL_BYTES;
  for (let pixel = pixels; pixel < end; pixel += PIXEL_BYTES) {
    const dx = v128.load32_splat(pixel);
    const dy = v128.load32_splat(pixel, 4);
    const dz = v128.load32_splat(pixel, 8);
    let row: usize = 0;
    let hub: u32 = NO_HUB;
    let fineRow: usize = 0;
    if (written == LOGARITHMS_AND_STEPS) {
      row = steps + ((<usize>load<u32>(levels, LEVEL_ROW)) << STEPS_SHIFT);
      hub = load<u32>(levels, LEVEL_HUB);
      fineRow = fineSteps + (<usize>hub << FINE_STEPS_SHIFT);
    }
    let groupSums = sums;
    for (let group = aim; group < aim + 4 * AIM_BYTES; group += AIM_BYTES) {
      const x = place(group, 0, dx, dy, dz);
      const y = place(group, 1, dx, dy, dz);
      const z = place(group, 2, dx, dy, dz);
      let voxelX = f32x4.floor(x);
      let voxelY = f32x4.floor(y);
      let voxelZ = f32x4.floor(z);
      if (checked) {
        // Below the first voxel its cell is extrapolated.
        voxelX = f32x4.max(voxelX, f32x4.neg(v128.load(group, AIM_VOXEL)));
        voxelY = f32x4.max(voxelY, f32x4.neg(v128.load(group, AIM_VOXEL + 16)));
        voxelZ = f32x4.max(voxelZ, f32x4.neg(v128.load(group, AIM_VOXEL + 32)));
      }
      let index = i32x4.add(i32x4.mul(wholeToInteger(voxelX), edges), wholeToInteger(voxelY));
      index = i32x4.add(i32x4.mul(index, depths), wholeToInteger(voxelZ));
      index = i32x4.add(index, v128.load(group, AIM_INDEX));
      let present = v128.not(f32x4.splat(0));
      if (checked) {
        const low = f32x4.splat(lowest);
        const last = f32x4.splat(<f32>(edge - 1));
        const lastZ = f32x4.splat(<f32>(depth - 1));
        present = isInside(f32x4.add(x, v128.load(group, AIM_VOXEL)), low, last);
        present = v128.and(present, isInside(f32x4.add(y, v128.load(group, AIM_VOXEL + 16)), low, last));
        present = v128.and(present, isInside(f32x4.add(z, v128.load(group, AIM_VOXEL + 32)), low, lastZ));
        index = v128.and(index, present);
      }
      const value = interpolate(
        model,
        i32x4.shl(index, 2),
        stepX,
        stepY,
        f32x4.sub(x, voxelX),
        f32x4.sub(y, voxelY),
        f32x4.sub(z, voxelZ),
      );
      let photons = f32x4.mul(value, v128.load32_splat(pixel, PIXEL_CORRECTION));
      if (checked) {
        photons = v128.and(photons, present);
      }
      v128.store(groupSums, f64x2.add(v128.load(groupSums), lowerHalf64(photons)));
      v128.store(groupSums, f64x2.add(v128.load(groupSums, 16), upperHalf64(photons)), 16);
      groupSums += 32;
      if (written == PHOTONS) {
        v128.store(rows, photons);
        rows += 16;
      }
      if (written == LOGARITHMS || written == LOGARITHMS_AND_STEPS) {
        const ratio = f32x4.mul(value, v128.load32_splat(pixel, PIXEL_FACTOR));
        let positive = f32x4.gt(ratio, f32x4.splat(0));
        if (checked) {
          positive = v128.and(positive, present);
        }
        const missing = v128.load32_splat(pixel, PIXEL_MISSING);
        const logarithms = v128.bitselect(logarithm(ratio), missing, positive);
        v128.store(rows, logarithms);
        rows += 16;
        if (written == LOGARITHMS_AND_STEPS) {
          const height = f32x4.sub(logarithms, v128.load32_splat(levels));
          const above = multiplyAdd(height, perNat, oneAbove);
          mostSteps = f32x4.pmax(mostSteps, above);
          // Narrowing makes 0 of what is below.
          const whole = truncate(above);
          const halves = i16x8.narrow_i32x4_s(whole, whole);
          v128.store32_lane(row, i8x16.narrow_i16x8_u(halves, halves), 0);
          row += 4;
          if (hub != NO_HUB) {
            const fine = truncate(multiplyAdd(height, finePerNat, oneFineAbove));
            v128.store64_lane(fineRow, i16x8.narrow_i32x4_u(fine, fine), 0);
            fineRow += 8;
          }
        }
      }
    }
    levels += LEVEL_BYTES;
  }
  return mostSteps;
}

/** One coordinate of a pixel for four rotations, in voxels from the voxel of the block's centre. */
@inline
function place(aim: usize, axis: usize, dx: v128, dy: v128, dz: v128): v128 {
  const row = aim + AIM_MATRIX + axis * 48;
  let sum = multiplyAdd(v128.load(row), dx, v128.load(aim + AIM_FRACTION + axis * 16));
  sum = multiplyAdd(v128.load(row, 16), dy, sum);
  return multiplyAdd(v128.load(row, 32), dz, sum);
}

@inline
function isInside(place: v128, lowest: v128, last: v128): v128 {
  return v128.and(f32x4.gt(place, lowest), f32x4.lt(place, last));
}
