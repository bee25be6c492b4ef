import type { PhotonsOfFrames } from './photons-of-frames.ts';

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
  photons: PhotonsOfFrames,
  parity: boolean,
): FluenceGain {
  const { onesOffsets, ones, multiOffsets, multi, counts, stride } = photons;
  let gain = 0;
  let fall = 0;
  let impossible = 0;
  const add = (pixel: number, count: number): void => {
    // Pixels behind the slice are merged only; so is what fills up the lists.
    if (pixel < slice.length) {
      const signal = rescale * slice[pixel];
      const expected = fluence * signal + strength * perPixel[pixel];
      const ratio = signal / expected;
      impossible += expected > 0 ? 0 : 1;
      gain += count * ratio;
      fall += count * ratio * ratio;
    }
  };
  for (let i = onesOffsets[frame]; i < onesOffsets[frame + 1]; i++) {
    add(ones[i], 1);
  }
  for (let i = multiOffsets[frame]; i < multiOffsets[frame + 1]; i++) {
    add(multi[stride * i], counts[stride * i]);
  }
  const isPossible = parity || impossible === 0;
  return { gain: isPossible ? probability * gain : -Infinity, fall: probability * fall };
}
