import type { EmcOptions } from './options.ts';

/**
 * The start value of beta for a frame with `photonCount` photons: exp(-6.5 (1e-5 C)^0.15), a fit that
 * keeps the first iterations of bright frames soft (spec/emc.md 3.3).
 */
export function automaticBeta(photonCount: number): number {
  return Math.exp(-6.5 * (1e-5 * photonCount) ** 0.15);
}

/**
 * beta_d of every frame at iteration `number`: the start value times `beta_factor`, raised by the
 * schedule, at most 1 (spec/emc.md 3.3).
 *
 * @param photonCounts photons of each frame in the pixels of the likelihood.
 * @param meanCount their mean over all frames of the file.
 */
export function betaOfFrames(
  options: EmcOptions,
  number: number,
  photonCounts: Float64Array,
  meanCount: number,
): Float64Array {
  const [jump, period] = options.beta_schedule;
  const raised = options.beta_factor * jump ** Math.floor((number - 1) / period);
  return startBeta(options, photonCounts, meanCount).map((start) => Math.min(1, start * raised));
}

/** The value before `beta_factor` and the schedule; without scaling it is the same for all frames. */
export function startBeta(
  options: EmcOptions,
  photonCounts: Float64Array,
  meanCount: number,
): Float64Array {
  if (options.beta !== 'auto') {
    return new Float64Array(photonCounts.length).fill(options.beta);
  }
  return options.need_scaling
    ? photonCounts.map(automaticBeta)
    : new Float64Array(photonCounts.length).fill(automaticBeta(meanCount));
}
