import type { PhotonsOfPixels } from './photons-of-pixels.ts';

/** Relative step at which a root counts as found, and steps after which it is taken as it is. */
const TOLERANCE = 1e-13;
const MAXIMUM_STEPS = 100;

/**
 * The intensity of one pixel that makes its photons most likely over a background: the root of
 * `intensitySlope`. Above the pole, where the fluence of no frame could make up for its background, the slope falls
 * and is convex, so Newton's steps from the left of the root never overshoot it. Negative where a pixel has
 * fewer photons than its background would give; 0 where it has none.
 *
 * @param share sum over frames of P phi, above 0.
 */
export function mostLikelyIntensity(
  { offsets, weight, fluence, background }: PhotonsOfPixels,
  pixel: number,
  share: number,
): number {
  const [begin, end] = [offsets[pixel], offsets[pixel + 1]];
  if (begin === end) {
    return 0;
  }
  let pole = -Infinity;
  let sum = 0;
  let moment = 0;
  for (let entry = begin; entry < end; entry++) {
    const ownPole = -background[entry] / fluence[entry];
    pole = Math.max(pole, ownPole);
    sum += weight[entry];
    moment += weight[entry] * ownPole;
  }
  // Counted from the pole: where little is left of the background, the difference is what matters. Were all poles at
  // their mean, the root would be here or, as the slope is convex, farther.
  let distance = sum / share + moment / sum - pole;
  for (let entry = begin; entry < end; entry++) {
    if (-background[entry] / fluence[entry] === pole) {
      // The photons at the pole alone would put it here.
      distance = Math.max(distance, weight[entry] / share);
    }
  }
  for (let step = 0; step < MAXIMUM_STEPS; step++) {
    let slope = -share;
    let fall = 0;
    for (let entry = begin; entry < end; entry++) {
      const inverse = 1 / (distance + (pole + background[entry] / fluence[entry]));
      const term = weight[entry] * inverse;
      slope += term;
      fall += term * inverse;
    }
    const change = slope / fall;
    distance += change;
    if (!(change > TOLERANCE * distance)) {
      break;
    }
  }
  return pole + distance;
}
