import { SUMS_SHIFT } from './screening-tile';
import { LANES } from './tile';

/**
 * Finds which of four tiles may still count for each frame: those with a rotation whose upper bound,
 * rest + step x sum + ln w - s u (docs/screening.md), is not below the frame's level.
 *
 * @param groupCount tiles that are there, at most 4.
 * @param alive in and out: frames with 0 are left out; a bit per tile, uint8.
 * @param sums of `scanBlock`, 64 int32 per frame.
 * @param step nats.
 * @param rest what the bound of a frame consists of besides, float64.
 * @param logWeights ln w and `sliceSums` u of the rotations, float64.
 * @param scale s of each frame, float64.
 * @param maximum of each frame, and what other workers have `reached`: the higher one less `reach` is its level, float64.
 * @returns how many frames have a bit left.
 */
export function boundTiles(
  frameCount: i32,
  groupCount: i32,
  alive: usize,
  sums: usize,
  step: f64,
  rest: usize,
  logWeights: usize,
  sliceSums: usize,
  scale: usize,
  maximum: usize,
  reached: usize,
  reach: usize,
): i32 {
  let count: i32 = 0;
  for (let frame: usize = 0; frame < <usize>frameCount; frame++) {
    const before: u32 = load<u8>(alive + frame);
    if (before == 0) {
      continue;
    }
    const minusScale = -load<f64>(scale + (frame << 3));
    const level = levelOf(frame, rest, maximum, reached, reach);
    let bits: u32 = 0;
    for (let group: usize = 0; group < <usize>groupCount; group++) {
      if ((before >> <u32>group) & 1) {
        const place = group << 4;
        const lanes = lanesAbove(
          sums + (frame << SUMS_SHIFT) + (place << 2),
          step,
          logWeights + (place << 3),
          sliceSums + (place << 3),
          minusScale,
          level,
        );
        bits |= (lanes != 0 ? 1 : 0) << <u32>group;
      }
    }
    store<u8>(alive + frame, bits);
    count += bits != 0 ? 1 : 0;
  }
  return count;
}

/**
 * Marks the rotations of one tile that may still count for each frame, a bit each, as `addPhotons` takes candidates.
 *
 * @param group which of the four tiles it is; all else as in `boundTiles`.
 * @param candidates out: uint16 per frame.
 * @returns how many frames have a bit.
 */
export function markTile(
  frameCount: i32,
  group: i32,
  alive: usize,
  sums: usize,
  step: f64,
  rest: usize,
  logWeights: usize,
  sliceSums: usize,
  scale: usize,
  maximum: usize,
  reached: usize,
  reach: usize,
  candidates: usize,
): i32 {
  let count: i32 = 0;
  for (let frame: usize = 0; frame < <usize>frameCount; frame++) {
    let lanes: u32 = 0;
    if ((load<u8>(alive + frame) >> <u8>group) & 1) {
      lanes = lanesAbove(
        sums + (frame << SUMS_SHIFT) + ((<usize>group) << 6),
        step,
        logWeights,
        sliceSums,
        -load<f64>(scale + (frame << 3)),
        levelOf(frame, rest, maximum, reached, reach),
      );
    }
    store<u16>(candidates + (frame << 1), lanes);
    count += lanes != 0 ? 1 : 0;
  }
  return count;
}

@inline
function levelOf(frame: usize, rest: usize, maximum: usize, reached: usize, reach: usize): f64 {
  const highest = max(load<f64>(maximum + (frame << 3)), load<f64>(reached + (frame << 3)));
  return highest - load<f64>(reach + (frame << 3)) - load<f64>(rest + (frame << 3));
}

/** A bit for each of 16 rotations whose bound is not below the level. */
@inline
function lanesAbove(
  sums: usize,
  step: f64,
  logWeights: usize,
  sliceSums: usize,
  minusScale: f64,
  level: f64,
): u32 {
  const steps = f64x2.splat(step);
  const scales = f64x2.splat(minusScale);
  const levels = f64x2.splat(level);
  let below: u32 = 0;
  for (let lane: usize = 0; lane < <usize>LANES; lane += 2) {
    const sum = f64x2.convert_low_i32x4_s(v128.load64_zero(sums + (lane << 2)));
    const offset = lane << 3;
    const bound = f64x2.add(
      f64x2.add(f64x2.mul(steps, sum), v128.load(logWeights + offset)),
      f64x2.mul(scales, v128.load(sliceSums + offset)),
    );
    below |= (<u32>i64x2.bitmask(f64x2.lt(bound, levels))) << <u32>lane;
  }
  return ~below & 0xffff;
}
