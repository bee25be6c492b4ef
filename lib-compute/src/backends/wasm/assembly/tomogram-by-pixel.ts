import { KEPT_BYTES, KEPT_VALUES } from './kept-block';
import { multiplyAdd } from './simd';
import { ROW_SHIFT } from './tile';

/** Frames are listed as multiples of 16 bytes of kept blocks (frame-lists.ts). */
const PLACE_SHIFT: usize = 4;

/** How many of the kept blocks have probabilities in more than two of their four vectors. */
export function countFullBlocks(kept: usize, count: i32): i32 {
  let full: i32 = 0;
  const end = kept + (<usize>count) * KEPT_BYTES;
  for (let block = kept + KEPT_VALUES; block < end; block += KEPT_BYTES) {
    const lit =
      <i32>v128.any_true(v128.load(block)) +
      <i32>v128.any_true(v128.load(block, 16)) +
      <i32>v128.any_true(v128.load(block, 32)) +
      <i32>v128.any_true(v128.load(block, 48));
    full += <i32>(lit > 2);
  }
  return full;
}

/**
 * `tomogramBlock` where every frame has a kept block, pixel by pixel: the sums stay in registers, where by frame each
 * photon loads and stores them.
 *
 * @param kept the block of frame d is the d-th.
 * @param onesOffsets where the frames of each pixel of the block begin, uint32, and the end.
 * @param ones frames with one photon there, uint16, and `multi`: frames and counts, uint16 each.
 * @param rows out: `rows[pixel][16]`.
 */
export function tomogramByPixel(
  kept: usize,
  rows: usize,
  pixelCount: i32,
  onesOffsets: usize,
  ones: usize,
  multiOffsets: usize,
  multi: usize,
): void {
  const values = kept + KEPT_VALUES;
  const end = rows + ((<usize>pixelCount) << ROW_SHIFT);
  for (let row = rows; row < end; row += 1 << ROW_SHIFT, onesOffsets += 4, multiOffsets += 4) {
    let sum0 = f32x4.splat(0);
    let sum1 = f32x4.splat(0);
    let sum2 = f32x4.splat(0);
    let sum3 = f32x4.splat(0);
    const onesEnd = ones + ((<usize>load<u32>(onesOffsets, 4)) << 1);
    for (let entry = ones + ((<usize>load<u32>(onesOffsets)) << 1); entry < onesEnd; entry += 2) {
      const frame = values + ((<usize>load<u16>(entry)) << PLACE_SHIFT);
      sum0 = f32x4.add(sum0, v128.load(frame));
      sum1 = f32x4.add(sum1, v128.load(frame, 16));
      sum2 = f32x4.add(sum2, v128.load(frame, 32));
      sum3 = f32x4.add(sum3, v128.load(frame, 48));
    }
    const multiEnd = multi + ((<usize>load<u32>(multiOffsets, 4)) << 2);
    for (let entry = multi + ((<usize>load<u32>(multiOffsets)) << 2); entry < multiEnd; entry += 4) {
      const frame = values + ((<usize>load<u16>(entry)) << PLACE_SHIFT);
      const photons = f32x4.splat(<f32>(<i32>load<u16>(entry, 2)));
      sum0 = multiplyAdd(photons, v128.load(frame), sum0);
      sum1 = multiplyAdd(photons, v128.load(frame, 16), sum1);
      sum2 = multiplyAdd(photons, v128.load(frame, 32), sum2);
      sum3 = multiplyAdd(photons, v128.load(frame, 48), sum3);
    }
    v128.store(row, sum0);
    v128.store(row, sum1, 16);
    v128.store(row, sum2, 32);
    v128.store(row, sum3, 48);
  }
}
