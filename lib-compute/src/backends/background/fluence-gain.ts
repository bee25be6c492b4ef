import type { VisitPhotons } from './photons-of-pixels.ts';

/** One frame in one tomogram at the fluence that is tried. */
export interface FluenceTerm {
  readonly frame: number;
  /** P_dr. */
  readonly probability: number;
  readonly fluence: number;
  readonly rescale: number;
  /** b_d. */
  readonly strength: number;
}

/** What a frame adds to `FluenceSlopes`. */
export interface FluenceGain {
  readonly gain: number;
  readonly fall: number;
}

/**
 * Sum over the photons of a frame, in the pixels of the slice, of P K V / (phi V + b B) and of its fall with phi.
 *
 * @param slice W of every pixel of the likelihood.
 * @param perPixel B of every pixel.
 * @param parity takes photons that cannot be expected (phi V + b B <= 0) as they come, like the reference program;
 *   else they make the gain minus infinity.
 */
export function fluenceGain(
  { frame, probability, fluence, rescale, strength }: FluenceTerm,
  slice: Float64Array,
  perPixel: Float64Array,
  visitPhotons: VisitPhotons,
  parity: boolean,
): FluenceGain {
  let gain = 0;
  let fall = 0;
  visitPhotons(frame, (pixel, count) => {
    if (pixel >= slice.length) {
      return;
    }
    const signal = rescale * slice[pixel];
    const expected = fluence * signal + strength * perPixel[pixel];
    if (expected > 0 || parity) {
      const ratio = signal / expected;
      gain += probability * count * ratio;
      fall += probability * count * ratio * ratio;
    } else if (signal < 0) {
      gain = -Infinity;
    }
  });
  return { gain, fall };
}
