import { exponential } from './exponential';
import { KEPT_BYTES, KEPT_FRAME, KEPT_VALUES } from './kept-block';
import { lowerHalf64, multiplyAdd64, upperHalf64 } from './simd';

/** Adds exp(beta D) of the kept distances to `normaliser[frame]` (spec/emc.md 3.3). */
export function addExponentials(kept: usize, count: i32, beta: usize, normaliser: usize): void {
  const end = kept + (<usize>count) * KEPT_BYTES;
  for (let block = kept; block < end; block += KEPT_BYTES) {
    const frame = <usize>load<u32>(block, KEPT_FRAME);
    const frameBeta = f64x2.splat(load<f64>(beta + (frame << 3)));
    let sum = f64x2.splat(0);
    for (let offset = KEPT_VALUES; offset < KEPT_BYTES; offset += 16) {
      const distances = v128.load(block + offset);
      sum = f64x2.add(sum, exponential(f64x2.mul(frameBeta, lowerHalf64(distances))));
      sum = f64x2.add(sum, exponential(f64x2.mul(frameBeta, upperHalf64(distances))));
    }
    const total = normaliser + (frame << 3);
    store<f64>(total, load<f64>(total) + f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1));
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
  const end = kept + (<usize>count) * KEPT_BYTES;
  for (let block = kept; block < end; block += KEPT_BYTES) {
    const frame = <usize>load<u32>(block, KEPT_FRAME) << 3;
    const frameBeta = f64x2.splat(load<f64>(beta + frame));
    const frameNormaliser = f64x2.splat(load<f64>(logNormaliser + frame));
    const frameFluence = f64x2.splat(load<f64>(fluence + frame));
    const frameMaximum = f64x2.splat(load<f64>(maximum + frame));
    let expected = f64x2.splat(0);
    let likelihood = f64x2.splat(0);
    let informationSum: f64 = 0;
    let occupancy = f64x2.splat(0);
    for (let pair: usize = 0; pair < 8; pair++) {
      const distances = f64x2.promote_low_f32x4(v128.load64_zero(block + KEPT_VALUES + (pair << 3)));
      const logarithms = f64x2.sub(f64x2.mul(frameBeta, distances), frameNormaliser);
      const probabilities = exponential(logarithms);
      if (!v128.any_true(probabilities)) {
        store<f64>(block + KEPT_VALUES + (pair << 3), 0);
        continue;
      }
      const lanes = pair << 4;
      expected = multiplyAdd64(probabilities, v128.load(sliceSums + lanes), expected);
      // P L is 0 where P is: the distance there may be minus infinity.
      const possible = f64x2.gt(probabilities, f64x2.splat(0));
      const logLikelihoods = v128.and(f64x2.add(frameMaximum, distances), possible);
      likelihood = multiplyAdd64(probabilities, logLikelihoods, likelihood);
      v128.store(
        fluenceSums + lanes,
        multiplyAdd64(probabilities, frameFluence, v128.load(fluenceSums + lanes)),
      );
      const limit = f64x2.splat(negligible);
      const informative = f64x2.ge(probabilities, limit);
      if (v128.any_true(informative)) {
        const gains = f64x2.sub(logarithms, v128.load(logWeights + lanes));
        const terms = v128.and(f64x2.mul(probabilities, gains), informative);
        occupancy = f64x2.add(occupancy, v128.and(probabilities, informative));
        informationSum += f64x2.extract_lane(terms, 0) + f64x2.extract_lane(terms, 1);
      }
      const entering = f64x2.gt(probabilities, limit);
      merged |= i64x2.bitmask(entering) << (<i32>pair << 1);
      const values = f32x4.demote_f64x2_zero(v128.and(probabilities, entering));
      v128.store64_lane(block + KEPT_VALUES + (pair << 3), values, 0);
    }
    addTo(information + frame, informationSum);
    addTo(
      occupancies + frame * models,
      f64x2.extract_lane(occupancy, 0) + f64x2.extract_lane(occupancy, 1),
    );
    addTo(logLikelihood + frame, f64x2.extract_lane(likelihood, 0) + f64x2.extract_lane(likelihood, 1));
    addTo(expectedPhotons + frame, f64x2.extract_lane(expected, 0) + f64x2.extract_lane(expected, 1));
  }
  return merged;
}

@inline
function addTo(address: usize, value: f64): void {
  store<f64>(address, load<f64>(address) + value);
}
