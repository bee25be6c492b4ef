import { exponential } from './exponential';
import { KEPT_BYTES, KEPT_FRAME, KEPT_VALUES } from './kept-block';
import { lowerHalf64, multiplyAdd, upperHalf64 } from './simd';
import { ROW_SHIFT } from './tile';

/** Sums over the photons of a frame for four tomograms: of K V / (phi V + b B), of its fall, and whether all could be. */
let gains: v128 = f32x4.splat(0);
let falls: v128 = f32x4.splat(0);
let possible: v128 = f32x4.splat(0);

/**
 * Adds the photons of one block of pixels to the slopes of the fluences that are tried (spec/emc.md 3.10), for the
 * kept pairs of one tile with a probability that counts; their values are distances from the maximum.
 *
 * @param rows `rows[pixel][16]`, W, from `expandPhotonsBlock`.
 * @param paddingRow the row that fills up the photon lists.
 * @param pixels B (and R) of each pixel of the block, float64.
 * @param fluence phi, `rescale` (V = rescale W), `strength`, b, `beta` and `logNormaliser` of each frame, float64.
 * @param isOpen 0 where a frame is left out, int32.
 * @param negligible the largest probability that does not count.
 * @param parity 0 makes a gain minus infinity where a photon could not be expected.
 * @param gain out, added to, float64 per frame.
 * @param fall out, added to, float64 per frame.
 */
export function addFluenceSlopes(
  kept: usize,
  count: i32,
  rows: usize,
  paddingRow: i32,
  pixels: usize,
  fluence: usize,
  rescale: usize,
  strength: usize,
  isOpen: usize,
  beta: usize,
  logNormaliser: usize,
  negligible: f64,
  parity: i32,
  onesOffsets: usize,
  ones: usize,
  multiOffsets: usize,
  multi: usize,
  gain: usize,
  fall: usize,
): void {
  const end = kept + (<usize>count) * KEPT_BYTES;
  for (let block = kept; block < end; block += KEPT_BYTES) {
    const frame = <usize>load<u32>(block, KEPT_FRAME);
    if (load<i32>(isOpen + (frame << 2)) == 0) {
      continue;
    }
    const phi = f32x4.splat(<f32>load<f64>(fluence + (frame << 3)));
    const scale = f32x4.splat(<f32>load<f64>(rescale + (frame << 3)));
    const b = load<f64>(strength + (frame << 3));
    const frameBeta = load<f64>(beta + (frame << 3));
    const frameNormaliser = load<f64>(logNormaliser + (frame << 3));
    for (let group: usize = 0; group < 4; group++) {
      const distances = v128.load(block + KEPT_VALUES + (group << 4));
      const lower = probability(lowerHalf64(distances), frameBeta, frameNormaliser, negligible);
      const upper = probability(upperHalf64(distances), frameBeta, frameNormaliser, negligible);
      if (!v128.any_true(v128.or(lower, upper))) {
        continue;
      }
      gains = f32x4.splat(0);
      falls = f32x4.splat(0);
      possible = v128.not(f32x4.splat(0));
      addFrame(frame << 2, rows + (group << 4), paddingRow, pixels, phi, scale, b, onesOffsets, ones, multiOffsets, multi);
      const lowerGains = f64x2.mul(lower, masked(lowerHalf64(gains), lower));
      const upperGains = f64x2.mul(upper, masked(upperHalf64(gains), upper));
      const lowerFalls = f64x2.mul(lower, masked(lowerHalf64(falls), lower));
      const upperFalls = f64x2.mul(upper, masked(upperHalf64(falls), upper));
      addTo(gain + (frame << 3), f64x2.add(lowerGains, upperGains));
      addTo(fall + (frame << 3), f64x2.add(lowerFalls, upperFalls));
      if (!parity && isImpossible(lower, upper)) {
        store<f64>(gain + (frame << 3), -Infinity);
      }
    }
  }
}

/** The photons of a frame in a block of pixels, for four tomograms. */
@inline
function addFrame(
  frame: usize,
  rows: usize,
  paddingRow: i32,
  pixels: usize,
  phi: v128,
  scale: v128,
  b: f64,
  onesOffsets: usize,
  ones: usize,
  multiOffsets: usize,
  multi: usize,
): void {
  let entry = ones + ((<usize>load<u32>(onesOffsets + frame)) << 1);
  let end = ones + ((<usize>load<u32>(onesOffsets + frame, 4)) << 1);
  for (; entry < end; entry += 2) {
    const pixel = load<u16>(entry);
    if (<i32>pixel != paddingRow) {
      addPixel(rows, pixels, pixel, phi, scale, b, 1);
    }
  }
  entry = multi + ((<usize>load<u32>(multiOffsets + frame)) << 2);
  end = multi + ((<usize>load<u32>(multiOffsets + frame, 4)) << 2);
  for (; entry < end; entry += 4) {
    const pixel = load<u16>(entry);
    if (<i32>pixel != paddingRow) {
      addPixel(rows, pixels, pixel, phi, scale, b, <f32>(<i32>load<u16>(entry, 2)));
    }
  }
}

@inline
function addPixel(
  rows: usize,
  pixels: usize,
  pixel: u16,
  phi: v128,
  scale: v128,
  b: f64,
  count: f32,
): void {
  const background = f32x4.splat(<f32>(b * load<f64>(pixels + (<usize>pixel << 4))));
  const signal = f32x4.mul(scale, v128.load(rows + (<usize>pixel << ROW_SHIFT)));
  const expected = multiplyAdd(phi, signal, background);
  const ratio = f32x4.div(signal, expected);
  const term = f32x4.mul(f32x4.splat(count), ratio);
  gains = f32x4.add(gains, term);
  falls = multiplyAdd(term, ratio, falls);
  possible = v128.and(possible, f32x4.gt(expected, f32x4.splat(0)));
}

/** P, or 0 where it does not count. */
@inline
function probability(distances: v128, beta: f64, logNormaliser: f64, negligible: f64): v128 {
  const logarithms = f64x2.sub(
    f64x2.mul(f64x2.splat(beta), distances),
    f64x2.splat(logNormaliser),
  );
  const values = exponential(logarithms);
  return v128.and(values, f64x2.gt(values, f64x2.splat(negligible)));
}

/** 0 where there is no probability: what was summed there may be no number. */
@inline
function masked(values: v128, probabilities: v128): v128 {
  return v128.and(values, f64x2.gt(probabilities, f64x2.splat(0)));
}

/** Whether a tomogram with a probability leaves a photon of the frame without any expectation. */
@inline
function isImpossible(lower: v128, upper: v128): bool {
  const counted = v128.shuffle<i32>(
    f64x2.gt(lower, f64x2.splat(0)),
    f64x2.gt(upper, f64x2.splat(0)),
    0,
    2,
    4,
    6,
  );
  return v128.any_true(v128.andnot(counted, possible));
}

@inline
function addTo(address: usize, values: v128): void {
  store<f64>(
    address,
    load<f64>(address) + f64x2.extract_lane(values, 0) + f64x2.extract_lane(values, 1),
  );
}
