import { exponential, exponential32 } from './exponential';
import { KEPT_BYTES, KEPT_FRAME, KEPT_VALUES } from './kept-block';
import { lowerHalf64, multiplyAdd, multiplyAdd64, upperHalf64 } from './simd';

/** Adds exp(beta D) of the kept distances to `normaliser[frame]` (spec/emc.md 3.3). */
export function addExponentials(kept: usize, count: i32, beta: usize, normaliser: usize): void {
  const end = kept + (<usize>count) * KEPT_BYTES;
  for (let block = kept; block < end; block += KEPT_BYTES) {
    const frame = <usize>load<u32>(block, KEPT_FRAME);
    const frameBeta = f32x4.splat(<f32>load<f64>(beta + (frame << 3)));
    let sum = f64x2.splat(0);
    for (let offset = KEPT_VALUES; offset < KEPT_BYTES; offset += 16) {
      const exponentials = exponential32(f32x4.mul(frameBeta, v128.load(block + offset)));
      sum = f64x2.add(sum, f64x2.add(lowerHalf64(exponentials), upperHalf64(exponentials)));
    }
    addTo(normaliser + (frame << 3), sumOf64(sum));
  }
}

/**
 * Weighs the kept blocks of one tile (spec/emc.md 3.3 to 3.5): distances become the probabilities
 * that enter the tomograms, and the sums over all probabilities are added up.
 *
 * @param logNormaliser ln of the sum over all pairs of exp(beta D), float64 like all values per frame.
 * @param negligible the largest probability that enters no tomogram.
 * @param logWeights ln w of the 16 rotations.
 * @param sliceSums u of the 16 rotations.
 * @param maximum the frame's log-likelihood at distance 0.
 * @param fluence phi of each frame.
 * @param information out, added to: sum of P ln(P / w) over P >= negligible.
 * @param logLikelihood out, added to: sum of P L.
 * @param expectedPhotons out, added to: sum of P u.
 * @param fluenceSums out, added to: S of the 16 rotations.
 * @param occupancies out, added to: sum of P over P >= negligible in the tile's model.
 * @param models occupancies of a frame: those of the next frame lie so many values further on.
 * @returns a bit per rotation with a probability > negligible.
 */
export function weighTile(
  kept: usize,
  count: i32,
  beta: usize,
  logNormaliser: usize,
  negligible: f64,
  logWeights: usize,
  sliceSums: usize,
  maximum: usize,
  fluence: usize,
  information: usize,
  logLikelihood: usize,
  expectedPhotons: usize,
  fluenceSums: usize,
  occupancies: usize,
  models: usize,
): i32 {
  let merged: i32 = 0;
  const limit = f32x4.splat(<f32>negligible);
  const end = kept + (<usize>count) * KEPT_BYTES;
  for (let block = kept; block < end; block += KEPT_BYTES) {
    const frame = <usize>load<u32>(block, KEPT_FRAME) << 3;
    const frameBeta = f32x4.splat(<f32>load<f64>(beta + frame));
    const minusNormaliser = f64x2.splat(-load<f64>(logNormaliser + frame));
    const perSum = exponential(minusNormaliser);
    const share = f32x4.splat(<f32>f64x2.extract_lane(perSum, 0));
    const frameFluence = f64x2.mul(perSum, f64x2.splat(load<f64>(fluence + frame)));
    // Of exp(beta D): these are divided by the sum over all pairs in float64.
    let sum = f64x2.splat(0);
    let distanceSum = f32x4.splat(0);
    let expected = f64x2.splat(0);
    let informationSum = f64x2.splat(0);
    let occupancy = f32x4.splat(0);
    for (let quad: usize = 0; quad < 4; quad++) {
      const values = block + KEPT_VALUES + (quad << 4);
      const distances = v128.load(values);
      const exponents = f32x4.mul(frameBeta, distances);
      const exponentials = exponential32(exponents);
      if (!v128.any_true(exponentials)) {
        v128.store(values, exponentials);
        continue;
      }
      const probabilities = f32x4.mul(exponentials, share);
      // P L is 0 where P is: the distance there may be minus infinity.
      const finite = v128.and(distances, f32x4.gt(exponentials, f32x4.splat(0)));
      distanceSum = multiplyAdd(exponentials, finite, distanceSum);
      const lower = lowerHalf64(exponentials);
      const upper = upperHalf64(exponentials);
      sum = f64x2.add(sum, f64x2.add(lower, upper));
      const lanes = quad << 5;
      expected = multiplyAdd64(lower, v128.load(sliceSums + lanes), expected);
      expected = multiplyAdd64(upper, v128.load(sliceSums + lanes, 16), expected);
      const sums = fluenceSums + lanes;
      v128.store(sums, multiplyAdd64(lower, frameFluence, v128.load(sums)));
      v128.store(sums, multiplyAdd64(upper, frameFluence, v128.load(sums, 16)), 16);
      const isInformative = f32x4.ge(probabilities, limit);
      const informative = v128.and(exponentials, isInformative);
      const logarithms = f32x4.mul(frameBeta, finite);
      const weights = logWeights + lanes;
      informationSum = addInformation(
        lowerHalf64(informative),
        f64x2.add(lowerHalf64(logarithms), minusNormaliser),
        v128.load(weights),
        informationSum,
      );
      informationSum = addInformation(
        upperHalf64(informative),
        f64x2.add(upperHalf64(logarithms), minusNormaliser),
        v128.load(weights, 16),
        informationSum,
      );
      occupancy = f32x4.add(occupancy, v128.and(probabilities, isInformative));
      const entering = f32x4.gt(probabilities, limit);
      merged |= i32x4.bitmask(entering) << (<i32>quad << 2);
      v128.store(values, v128.and(probabilities, entering));
    }
    const part = f64x2.extract_lane(perSum, 0);
    addTo(information + frame, part * sumOf64(informationSum));
    addTo(occupancies + frame * models, sumOf(occupancy));
    const total = load<f64>(maximum + frame) * sumOf64(sum) + sumOf(distanceSum);
    addTo(logLikelihood + frame, part * total);
    addTo(expectedPhotons + frame, part * sumOf64(expected));
  }
  return merged;
}

/**
 * P (ln P - ln w) of two rotations, where P is not 0: what fills a tile up weighs nothing. In float64, as ln w is the
 * same for all frames, and what float32 takes off it does not cancel.
 */
@inline
function addInformation(probability: v128, logarithm: v128, logWeight: v128, sum: v128): v128 {
  const isPossible = f64x2.gt(probability, f64x2.splat(0));
  const gain = v128.and(f64x2.sub(logarithm, logWeight), isPossible);
  return multiplyAdd64(probability, gain, sum);
}

/** The sum of four float32, in float64. */
@inline
function sumOf(values: v128): f64 {
  return sumOf64(f64x2.add(lowerHalf64(values), upperHalf64(values)));
}

@inline
function sumOf64(values: v128): f64 {
  return f64x2.extract_lane(values, 0) + f64x2.extract_lane(values, 1);
}

@inline
function addTo(address: usize, value: f64): void {
  store<f64>(address, load<f64>(address) + value);
}
