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
  photons: PhotonsOfPixels,
  pixel: number,
  share: number,
): number {
  const { offsets, weight, fluence, background } = photons;
  const [begin, end] = [offsets[pixel], offsets[pixel + 1]];
  let pole = -Infinity;
  let above = 0;
  for (let entry = begin; entry < end; entry++) {
    const place = -background[entry] / fluence[entry];
    // One photon alone would put the root so far above its own pole.
    if (place > pole || (place === pole && weight[entry] / share > above)) {
      pole = place;
      above = weight[entry] / share;
    }
  }
  if (begin === end) {
    return 0;
  }
  // Counted from the pole: where little is left of the background, the difference is what matters.
  let distance = above;
  for (let step = 0; step < MAXIMUM_STEPS; step++) {
    let slope = -share;
    let curvature = 0;
    for (let entry = begin; entry < end; entry++) {
      const share1 = 1 / (distance + (pole + background[entry] / fluence[entry]));
      const term = weight[entry] * share1;
      slope += term;
      curvature += term * share1;
    }
    const change = slope / curvature;
    distance += change;
    if (!(change > TOLERANCE * distance)) {
      break;
    }
  }
  return pole + distance;
}
