import { KEPT_BYTES, KEPT_FRAME, KEPT_REFERENCE, KEPT_TILE, KEPT_VALUES } from './kept-block';
import { lowerHalf64, narrow64, upperHalf64 } from './simd';
import { LANES, ROW64_SHIFT } from './tile';

/**
 * Finishes the log-likelihoods of a tile, L = sum + ln w - s u (spec/emc.md 3.2), raises each frame's
 * maximum, and keeps the blocks with a value within the frame's window of the maximum so far.
 *
 * @param tile its number, stored in the kept blocks.
 * @param candidates as in `addPhotons`: what is no candidate counts as minus infinity.
 * @param sums in: the sums of `addPhotons`; they are overwritten.
 * @param logWeights ln w of the 16 rotations, float64; minus infinity where there is no rotation.
 * @param sliceSums u of the 16 rotations, float64.
 * @param numbers rotation numbers, int32: of equal values the lowest number is the best.
 * @param scale s of each frame, float64.
 * @param maximum in and out, float64 per frame.
 * @param best in and out, rotation number per frame, int32.
 * @param kept where kept blocks go: room for one per frame.
 * @returns how many blocks were kept.
 */
export function keepTile(
  tile: i32,
  frameCount: i32,
  candidates: usize,
  sums: usize,
  logWeights: usize,
  sliceSums: usize,
  numbers: usize,
  scale: usize,
  window: usize,
  maximum: usize,
  best: usize,
  kept: usize,
): i32 {
  let count: i32 = 0;
  for (let frame: usize = 0; frame < <usize>frameCount; frame++) {
    const values = sums + (frame << ROW64_SHIFT);
    if (candidates != 0) {
      const lanes: u32 = load<u16>(candidates + (frame << 1));
      if (lanes == 0) {
        continue;
      }
      dropOthers(values, lanes);
    }
    const minusScale = f64x2.splat(-load<f64>(scale + (frame << 3)));
    let highest = f64x2.splat(-Infinity);
    for (let offset: usize = 0; offset < 8 * LANES; offset += 16) {
      const value = f64x2.add(
        f64x2.add(v128.load(values + offset), v128.load(logWeights + offset)),
        f64x2.mul(minusScale, v128.load(sliceSums + offset)),
      );
      v128.store(values + offset, value);
      highest = f64x2.pmax(highest, value);
    }
    const tileMaximum = max(f64x2.extract_lane(highest, 0), f64x2.extract_lane(highest, 1));
    const frameMaximum = maximum + (frame << 3);
    if (
      tileMaximum == -Infinity ||
      !(tileMaximum >= load<f64>(frameMaximum) - load<f64>(window + (frame << 3)))
    ) {
      continue;
    }
    if (tileMaximum >= load<f64>(frameMaximum)) {
      raise(values, numbers, tileMaximum, frameMaximum, best + (frame << 2));
    }
    const block = kept + (<usize>count) * KEPT_BYTES;
    store<u32>(block + KEPT_FRAME, <u32>frame);
    store<u32>(block + KEPT_TILE, tile);
    store<f64>(block + KEPT_REFERENCE, tileMaximum);
    const reference = f64x2.splat(tileMaximum);
    for (let lane: usize = 0; lane < <usize>LANES; lane += 4) {
      const four = values + (lane << 3);
      const lower = f64x2.sub(v128.load(four), reference);
      const upper = f64x2.sub(v128.load(four, 16), reference);
      v128.store(block + KEPT_VALUES + (lane << 2), narrow64(lower, upper));
    }
    count++;
  }
  return count;
}

/** Makes the values whose bit is 0 minus infinity. */
@inline
function dropOthers(values: usize, lanes: u32): void {
  for (let lane: u32 = 0; lane < <u32>LANES; lane++) {
    if (((lanes >> lane) & 1) == 0) {
      store<f64>(values + (<usize>lane << 3), -Infinity);
    }
  }
}

@inline
function raise(values: usize, numbers: usize, value: f64, maximum: usize, best: usize): void {
  let number = value > load<f64>(maximum) ? i32.MAX_VALUE : load<i32>(best);
  for (let lane: usize = 0; lane < <usize>LANES; lane++) {
    if (load<f64>(values + (lane << 3)) == value) {
      number = min(number, load<i32>(numbers + (lane << 2)));
    }
  }
  store<f64>(maximum, value);
  store<i32>(best, number);
}

/**
 * Drops the blocks that lie beyond the frame's window of the maximum so far, and changes no other: the order is kept.
 *
 * @returns how many blocks remain.
 */
export function dropOvertaken(kept: usize, count: i32, maximum: usize, window: usize): i32 {
  let to = kept;
  const end = kept + (<usize>count) * KEPT_BYTES;
  for (let from = kept; from < end; from += KEPT_BYTES) {
    const frame = <usize>load<u32>(from, KEPT_FRAME) << 3;
    const lowest = load<f64>(maximum + frame) - load<f64>(window + frame);
    if (load<f64>(from, KEPT_REFERENCE) >= lowest) {
      memory.copy(to, from, KEPT_BYTES);
      to += KEPT_BYTES;
    }
  }
  return <i32>((to - kept) / KEPT_BYTES);
}

/**
 * Turns kept values into distances from the frame's maximum (<= 0, or 0 and above by rounding), minus
 * infinity where not within the window, and drops blocks without any value left. The order is kept.
 *
 * @returns how many blocks remain.
 */
export function settle(kept: usize, count: i32, maximum: usize, window: usize): i32 {
  let to = kept;
  const end = kept + (<usize>count) * KEPT_BYTES;
  for (let from = kept; from < end; from += KEPT_BYTES) {
    const frame = <usize>load<u32>(from, KEPT_FRAME);
    const frameMaximum = load<f64>(maximum + (frame << 3));
    const shift = f64x2.splat(load<f64>(from, KEPT_REFERENCE) - frameMaximum);
    const limit = f64x2.splat(-load<f64>(window + (frame << 3)));
    let any = f32x4.splat(0);
    for (let offset = KEPT_VALUES; offset < KEPT_BYTES; offset += 16) {
      const values = v128.load(from + offset);
      const lower = f64x2.add(lowerHalf64(values), shift);
      const upper = f64x2.add(upperHalf64(values), shift);
      const within = v128.shuffle<i32>(f64x2.gt(lower, limit), f64x2.gt(upper, limit), 0, 2, 4, 6);
      any = v128.or(any, within);
      const distances = narrow64(lower, upper);
      v128.store(to + offset, v128.bitselect(distances, f32x4.splat(-Infinity), within));
    }
    store<u32>(to, <u32>frame, KEPT_FRAME);
    store<u32>(to, load<u32>(from, KEPT_TILE), KEPT_TILE);
    store<f64>(to, frameMaximum, KEPT_REFERENCE);
    if (v128.any_true(any)) {
      to += KEPT_BYTES;
    }
  }
  return <i32>((to - kept) / KEPT_BYTES);
}
