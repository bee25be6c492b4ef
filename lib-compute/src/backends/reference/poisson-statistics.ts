import { sumOverPhotons } from '../../photons/sum-over-photons.ts';
import type { SparseFrames } from '../../photons/sparse-photons.ts';
import { averagePhotons } from './average-photons.ts';
import type { LikelyFrame, Statistics } from './statistics.ts';

/** Photons follow the Poisson distribution, without a background (spec/emc.md 3.2). */
export class PoissonStatistics implements Statistics {
  readonly #photons: SparseFrames;
  readonly #logarithms: Float64Array;
  #sum = 0;

  constructor(photons: SparseFrames, likelihoodCount: number) {
    this.#photons = photons;
    this.#logarithms = new Float64Array(likelihoodCount);
  }

  look(slice: Float64Array, sum: number): void {
    this.#sum = sum;
    slice.forEach((value, t) => {
      this.#logarithms[t] = value > 0 ? Math.log(value) : 0;
    });
  }

  logLikelihood(frame: number, scale: number): number {
    return sumOverPhotons(this.#photons, frame, this.#logarithms) - scale * this.#sum;
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
