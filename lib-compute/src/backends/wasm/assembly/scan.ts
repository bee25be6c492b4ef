import { addHubs } from './scan-hubs';
import { STEPS_SHIFT, SUMS_SHIFT } from './screening-tile';

/** In the head of a segment: the totals are full, and go into the frame's sums first. */
const FULL: u32 = 0x8000;
/** The number of photons in a head, 0 behind the last segment but those of hubs. */
const PHOTONS: u32 = 0x3fff;
/** The head of a segment of hubs. */
const HUBS: u32 = 0x4000;

/**
 * Adds the steps of all photons in one block of pixels to the sums of the frames, sum_t K_dt q_rt (docs/screening.md).
 *
 * A frame's list is made of segments of pixels with the same number of photons: head (that number, and `FULL`), how many
 * fours of pixels follow, and the rows of those pixels, uint16 each. A head of 0 ends the list. Rows of zeros fill up fours.
 * Segments of hubs are the last; they have pairs in the place of fours: two rows of fine steps, and the photons of each.
 *
 * @param alive frames with 0 here are skipped, uint8.
 * @param steps `steps[row][64]` from `expandScreenedBlock`.
 * @param fineSteps `fineSteps[hub][64]` from there, too.
 * @param offsets where the lists of this block begin, one per frame, uint32, in entries of `lists`.
 * @param totals scratch, 128 bytes: sums of 64 rotations in 16 bits, of each 16 those of even number, then the others.
 * @param sums out, added to: 64 int32 per frame.
 */
export function scanBlock(
  frameCount: i32,
  alive: usize,
  steps: usize,
  fineSteps: usize,
  offsets: usize,
  lists: usize,
  totals: usize,
  sums: usize,
): void {
  memory.fill(totals, 0, 128);
  for (let frame: usize = 0; frame < <usize>frameCount; frame++) {
    if (load<u8>(alive + frame) == 0) {
      continue;
    }
    const frameSums = sums + (frame << SUMS_SHIFT);
    let entry = lists + ((<usize>load<u32>(offsets + (frame << 2))) << 1);
    for (let head: u32 = load<u16>(entry); head & PHOTONS; head = load<u16>(entry)) {
      if (head & FULL) {
        empty(totals, frameSums);
      }
      const end = endOf(entry);
      addSegment(entry + 4, end, steps, totals, i16x8.splat(<i16>(head & PHOTONS)));
      entry = end;
    }
    while (load<u16>(entry) == HUBS) {
      const end = endOf(entry);
      addHubs(entry + 4, end, fineSteps, frameSums);
      entry = end;
    }
    empty(totals, frameSums);
  }
}

/** Where a segment ends. */
@inline
function endOf(entry: usize): usize {
  return entry + 4 + ((<usize>load<u16>(entry, 2)) << 3);
}

/**
 * Adds rows, times the photons of the segment, to the totals. Bytes are added four rows at a time, then as 16 bits twice:
 * whole, and their upper bytes alone, which tell how much the whole owes them.
 */
@inline
function addSegment(entry: usize, end: usize, steps: usize, totals: usize, photons: v128): void {
  let whole0 = i16x8.splat(0);
  let whole1 = i16x8.splat(0);
  let whole2 = i16x8.splat(0);
  let whole3 = i16x8.splat(0);
  let odd0 = i16x8.splat(0);
  let odd1 = i16x8.splat(0);
  let odd2 = i16x8.splat(0);
  let odd3 = i16x8.splat(0);
  for (; entry < end; entry += 8) {
    const a = steps + ((<usize>load<u16>(entry)) << STEPS_SHIFT);
    const b = steps + ((<usize>load<u16>(entry, 2)) << STEPS_SHIFT);
    const c = steps + ((<usize>load<u16>(entry, 4)) << STEPS_SHIFT);
    const d = steps + ((<usize>load<u16>(entry, 6)) << STEPS_SHIFT);
    const four0 = addFour(a, b, c, d);
    whole0 = i16x8.add(whole0, four0);
    odd0 = i16x8.add(odd0, i16x8.shr_u(four0, 8));
    const four1 = addFour(a + 16, b + 16, c + 16, d + 16);
    whole1 = i16x8.add(whole1, four1);
    odd1 = i16x8.add(odd1, i16x8.shr_u(four1, 8));
    const four2 = addFour(a + 32, b + 32, c + 32, d + 32);
    whole2 = i16x8.add(whole2, four2);
    odd2 = i16x8.add(odd2, i16x8.shr_u(four2, 8));
    const four3 = addFour(a + 48, b + 48, c + 48, d + 48);
    whole3 = i16x8.add(whole3, four3);
    odd3 = i16x8.add(odd3, i16x8.shr_u(four3, 8));
  }
  addTotals(totals, whole0, odd0, photons);
  addTotals(totals + 32, whole1, odd1, photons);
  addTotals(totals + 64, whole2, odd2, photons);
  addTotals(totals + 96, whole3, odd3, photons);
}

@inline
function addFour(a: usize, b: usize, c: usize, d: usize): v128 {
  return i8x16.add(
    i8x16.add(v128.load(a), v128.load(b)),
    i8x16.add(v128.load(c), v128.load(d)),
  );
}

@inline
function addTotals(totals: usize, whole: v128, odd: v128, photons: v128): void {
  const even = i16x8.sub(whole, i16x8.shl(odd, 8));
  v128.store(totals, i16x8.add(v128.load(totals), i16x8.mul(even, photons)));
  v128.store(totals, i16x8.add(v128.load(totals, 16), i16x8.mul(odd, photons)), 16);
}

/** Adds the totals to a frame's sums, in the order of the rotations, and clears them. */
@inline
function empty(all: usize, sums: usize): void {
  for (let group: usize = 0; group < 4; group++) {
    const totals = all + (group << 5);
    const groupSums = sums + (group << 6);
    const even = v128.load(totals);
    const odd = v128.load(totals, 16);
    const lower = v128.shuffle<i16>(even, odd, 0, 8, 1, 9, 2, 10, 3, 11);
    const upper = v128.shuffle<i16>(even, odd, 4, 12, 5, 13, 6, 14, 7, 15);
    addWide(groupSums, i32x4.extend_low_i16x8_u(lower));
    addWide(groupSums + 16, i32x4.extend_high_i16x8_u(lower));
    addWide(groupSums + 32, i32x4.extend_low_i16x8_u(upper));
    addWide(groupSums + 48, i32x4.extend_high_i16x8_u(upper));
    v128.store(totals, i16x8.splat(0));
    v128.store(totals, i16x8.splat(0), 16);
  }
}

@inline
function addWide(sums: usize, values: v128): void {
  v128.store(sums, i32x4.add(v128.load(sums), values));
}
