import { lowerHalf64, multiplyAdd, upperHalf64 } from './simd';
import { ROW64_SHIFT, ROW_SHIFT } from './tile';

/** Tomograms of one vector: a tile has four of them. */
const QUAD: u32 = 0xf;

/**
 * Adds sum_t K_dt row_t of one block of pixels to `sums[frame][16]`, for all frames (spec/emc.md 3.2).
 * Within a block the sums are float32 (tens of terms); between blocks they are float64.
 *
 * The lists hold an even number of entries; what fills them up points to the row of zeros behind the
 * block. Two rows meet before the running sum, which would otherwise wait for itself.
 *
 * @param candidates a bit per rotation and frame, uint16 per frame: frames without any are skipped, and where there are
 *   few, so are rotations four at a time, whose sums are then not to be used; 0 where every frame is compared with
 *   every rotation.
 * @param onesOffsets where the lists of this block begin, one per frame and the end, uint32.
 * @param ones pixel numbers in the block, uint16.
 * @param multi pixel number and count, uint16 each.
 */
export function addPhotons(
  frameCount: i32,
  candidates: usize,
  rows: usize,
  onesOffsets: usize,
  ones: usize,
  multiOffsets: usize,
  multi: usize,
  sums: usize,
): void {
  for (let frame: usize = 0; frame < <usize>frameCount; frame++) {
    const lanes: u32 = candidates != 0 ? load<u16>(candidates + (frame << 1)) : 0xffff;
    if (lanes == 0) {
      continue;
    }
    const onesBegin = ones + ((<usize>load<u32>(onesOffsets + (frame << 2))) << 1);
    const onesEnd = ones + ((<usize>load<u32>(onesOffsets + (frame << 2), 4)) << 1);
    const multiBegin = multi + ((<usize>load<u32>(multiOffsets + (frame << 2))) << 2);
    const multiEnd = multi + ((<usize>load<u32>(multiOffsets + (frame << 2), 4)) << 2);
    const frameSums = sums + (frame << ROW64_SHIFT);
    if (quadCount(lanes) > 2) {
      addToAll(rows, onesBegin, onesEnd, multiBegin, multiEnd, frameSums);
      continue;
    }
    for (let quad: usize = 0; quad < 4; quad++) {
      if ((lanes >> (<u32>quad << 2)) & QUAD) {
        addToQuad(rows + (quad << 4), onesBegin, onesEnd, multiBegin, multiEnd, frameSums + (quad << 5));
      }
    }
  }
}

@inline
function quadCount(lanes: u32): i32 {
  const folded = lanes | (lanes >> 1);
  return popcnt<u32>((folded | (folded >> 2)) & 0x1111);
}

@inline
function addToAll(
  rows: usize,
  onesBegin: usize,
  onesEnd: usize,
  multiBegin: usize,
  multiEnd: usize,
  sums: usize,
): void {
  let sum0 = f32x4.splat(0);
  let sum1 = f32x4.splat(0);
  let sum2 = f32x4.splat(0);
  let sum3 = f32x4.splat(0);
  for (let entry = onesBegin; entry < onesEnd; entry += 4) {
    const a = rows + ((<usize>load<u16>(entry)) << ROW_SHIFT);
    const b = rows + ((<usize>load<u16>(entry, 2)) << ROW_SHIFT);
    sum0 = f32x4.add(sum0, f32x4.add(v128.load(a), v128.load(b)));
    sum1 = f32x4.add(sum1, f32x4.add(v128.load(a, 16), v128.load(b, 16)));
    sum2 = f32x4.add(sum2, f32x4.add(v128.load(a, 32), v128.load(b, 32)));
    sum3 = f32x4.add(sum3, f32x4.add(v128.load(a, 48), v128.load(b, 48)));
  }
  let other0 = f32x4.splat(0);
  let other1 = f32x4.splat(0);
  let other2 = f32x4.splat(0);
  let other3 = f32x4.splat(0);
  for (let entry = multiBegin; entry < multiEnd; entry += 8) {
    const a = rows + ((<usize>load<u16>(entry)) << ROW_SHIFT);
    const b = rows + ((<usize>load<u16>(entry, 4)) << ROW_SHIFT);
    const countA = photons(entry);
    const countB = photons(entry + 4);
    sum0 = multiplyAdd(countA, v128.load(a), sum0);
    sum1 = multiplyAdd(countA, v128.load(a, 16), sum1);
    sum2 = multiplyAdd(countA, v128.load(a, 32), sum2);
    sum3 = multiplyAdd(countA, v128.load(a, 48), sum3);
    other0 = multiplyAdd(countB, v128.load(b), other0);
    other1 = multiplyAdd(countB, v128.load(b, 16), other1);
    other2 = multiplyAdd(countB, v128.load(b, 32), other2);
    other3 = multiplyAdd(countB, v128.load(b, 48), other3);
  }
  add(sums, f32x4.add(sum0, other0));
  add(sums + 32, f32x4.add(sum1, other1));
  add(sums + 64, f32x4.add(sum2, other2));
  add(sums + 96, f32x4.add(sum3, other3));
}

/** `addToAll` for four of the 16 rotations, to the same bits. */
@inline
function addToQuad(
  rows: usize,
  onesBegin: usize,
  onesEnd: usize,
  multiBegin: usize,
  multiEnd: usize,
  sums: usize,
): void {
  let sum = f32x4.splat(0);
  for (let entry = onesBegin; entry < onesEnd; entry += 4) {
    const a = v128.load(rows + ((<usize>load<u16>(entry)) << ROW_SHIFT));
    const b = v128.load(rows + ((<usize>load<u16>(entry, 2)) << ROW_SHIFT));
    sum = f32x4.add(sum, f32x4.add(a, b));
  }
  let other = f32x4.splat(0);
  for (let entry = multiBegin; entry < multiEnd; entry += 8) {
    const a = v128.load(rows + ((<usize>load<u16>(entry)) << ROW_SHIFT));
    const b = v128.load(rows + ((<usize>load<u16>(entry, 4)) << ROW_SHIFT));
    sum = multiplyAdd(photons(entry), a, sum);
    other = multiplyAdd(photons(entry + 4), b, other);
  }
  add(sums, f32x4.add(sum, other));
}

/** The count of an entry of `multi`. */
@inline
function photons(entry: usize): v128 {
  return f32x4.splat(<f32>(<i32>load<u16>(entry, 2)));
}

@inline
function add(sums: usize, values: v128): void {
  v128.store(sums, f64x2.add(v128.load(sums), lowerHalf64(values)));
  v128.store(sums, f64x2.add(v128.load(sums, 16), upperHalf64(values)), 16);
}
