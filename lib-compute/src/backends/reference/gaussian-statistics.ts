import { sumOverPhotons } from '../../photons/sum-over-photons.ts';
import { squaresPerFrame } from '../../photons/squares-per-frame.ts';
import type { SparseFrames } from '../../photons/sparse-photons.ts';
import { averagePhotons } from './average-photons.ts';
import type { LikelyFrame, Statistics } from './statistics.ts';

/**
 * Intensities follow the normal distribution around s W (spec/emc.md 3.2): the log-likelihood is minus the sum of
 * (K - s W)^2 over 2 sigma^2, over all pixels of the likelihood, lit or not.
 */
export class GaussianStatistics implements Statistics {
  readonly #photons: SparseFrames;
  readonly #sigma: number;
  /** Sum of K^2 of every frame. */
  readonly #squares: Float64Array;
  #slice: Float64Array = new Float64Array();
  #sliceSquares = 0;

  constructor(photons: SparseFrames, likelihoodCount: number, sigma: number) {
    this.#photons = photons;
    this.#sigma = sigma;
    this.#squares = squaresPerFrame(photons, likelihoodCount);
  }

  look(slice: Float64Array): void {
    this.#slice = slice;
    this.#sliceSquares = slice.reduce((sum, value) => sum + value * value, 0);
  }

  logLikelihood(frame: number, scale: number): number {
    const product = sumOverPhotons(this.#photons, frame, this.#slice);
    const distance =
      this.#squares[frame] - 2 * scale * product + scale * scale * this.#sliceSquares;
    return -distance / (2 * this.#sigma * this.#sigma);
  }

  average(
    frames: readonly LikelyFrame[],
    share: number,
    _fluence: Float64Array,
    tomogram: Float64Array,
  ): void {
    averagePhotons(this.#photons, frames, share, tomogram);
  }
}
