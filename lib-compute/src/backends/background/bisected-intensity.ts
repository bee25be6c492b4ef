import { intensitySlope } from './intensity-slope.ts';
import type { PhotonsOfPixels } from './photons-of-pixels.ts';

/** What the reference program looks at besides the photons of the tomogram. */
export interface PixelFigures {
  /** B_t. */
  readonly background: number;
  /** Mean photons of all frames in this pixel. */
  readonly meanPhotons: number;
  /** Mean photons of a frame over the pixels of the detector. */
  readonly meanPerPixel: number;
}

/** Slopes below count as 0, intensities this far above the pole as beside it. */
const FLAT = 1e-4;
const BESIDE_POLE = 1e-8;
/** Backgrounds below this part of the mean photons are left out. */
const NEGLIGIBLE = 1e-2;
const WIDENING_STEPS = 10;
const BISECTIONS = 50;

/**
 * `mostLikelyIntensity` as the reference program finds it (spec/emc.md 3.10): by widening a bracket from 0
 * and bisecting until the slope is below 1e-4, which leaves intensities up to 1e-4 / share from the root; 0
 * where that is not reached.
 */
export function bisectedIntensity(
  photons: PhotonsOfPixels,
  pixel: number,
  share: number,
  figures: PixelFigures,
): number {
  const { offsets, weight, largestFluence } = photons;
  if (offsets[pixel] === offsets[pixel + 1]) {
    return 0;
  }
  if (figures.background / largestFluence < NEGLIGIBLE * figures.meanPhotons) {
    const sum = weight
      .subarray(offsets[pixel], offsets[pixel + 1])
      .reduce((partial, value) => partial + value, 0);
    return sum < FLAT ? 0 : sum / share;
  }
  const slopeAt = (intensity: number): number => intensitySlope(photons, pixel, share, intensity);
  const atZero = slopeAt(0);
  if (Math.abs(atZero) < FLAT) {
    return 0;
  }
  return bisect(slopeAt, atZero, farEnd(photons, pixel, slopeAt, atZero, figures));
}

/** The other end of the bracket whose one end is 0. */
function farEnd(
  { offsets, fluence, background, largestFluence }: PhotonsOfPixels,
  pixel: number,
  slopeAt: (intensity: number) => number,
  atZero: number,
  figures: PixelFigures,
): number {
  let end =
    atZero > 0
      ? 2 * Math.max(figures.meanPhotons, figures.meanPerPixel)
      : BESIDE_POLE - figures.background / largestFluence;
  for (let step = 0; step < WIDENING_STEPS; step++) {
    const slope = slopeAt(end);
    if (atZero > 0 && slope > 0) {
      end *= 2;
    } else if (atZero < 0 && slope < 0) {
      // The nearest pole of the photons that are there; finding it takes a step of its own.
      let nearest = 0;
      for (let entry = offsets[pixel]; entry < offsets[pixel + 1]; entry++) {
        nearest = Math.max(nearest, (fluence[entry] / background[entry]) * figures.background);
      }
      end = BESIDE_POLE - figures.background / nearest;
      step++;
    } else {
      break;
    }
  }
  return end;
}

function bisect(slopeAt: (intensity: number) => number, atZero: number, farEnd: number): number {
  let [near, far] = [0, farEnd];
  for (let step = 0; step < BISECTIONS; step++) {
    const middle = 0.5 * (near + far);
    const slope = slopeAt(middle);
    if (Math.abs(slope) < FLAT) {
      return middle;
    }
    if (slope * atZero > 0) {
      near = middle;
    } else {
      far = middle;
    }
  }
  return 0;
}
