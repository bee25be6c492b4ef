import type { SparseFrames } from '../../photons/sparse-photons.ts';
import { expectedLogarithm } from '../background/expected-logarithm.ts';
import { fluenceGain, type FluenceGain, type FluenceTerm } from '../background/fluence-gain.ts';
import { photonsOfFrames, type PhotonsOfFrames } from '../background/photons-of-frames.ts';
import { PhotonsOfPixels } from '../background/photons-of-pixels.ts';
import { solveTomogram } from '../background/solve-tomogram.ts';
import type { Background } from '../emc-problem.ts';
import type { LikelyFrame, Statistics } from './statistics.ts';
import { visitPhotons } from '../../photons/visit-photons.ts';

/** Photons follow the Poisson distribution around phi W + b B (spec/emc.md 3.2, 3.10). */
export class BackgroundStatistics implements Statistics {
  /** phi of every frame, for the log-likelihoods. */
  fluence: Float64Array;
  readonly #photons: SparseFrames;
  readonly #background: Background;
  readonly #parity: boolean;
  readonly #lists: PhotonsOfFrames;
  readonly #gathered: PhotonsOfPixels;
  #slice: Float64Array = new Float64Array();
  #sum = 0;

  constructor(photons: SparseFrames, background: Background, parity: boolean) {
    this.fluence = new Float64Array(photons.frameCount).fill(1);
    this.#photons = photons;
    this.#background = background;
    this.#parity = parity;
    this.#lists = photonsOfFrames(photons);
    this.#gathered = new PhotonsOfPixels(this.#lists, background.perPixel);
  }

  look(slice: Float64Array, sum: number): void {
    this.#slice = slice;
    this.#sum = sum;
  }

  logLikelihood(frame: number, scale: number): number {
    const { perPixel, strength } = this.#background;
    const slice = this.#slice;
    const phi = this.fluence[frame];
    const b = strength[frame];
    let value = -scale * this.#sum;
    visitPhotons(this.#photons, frame, (pixel, count) => {
      if (pixel < slice.length) {
        value += count * expectedLogarithm(phi * slice[pixel] + b * perPixel[pixel]);
      }
    });
    return value;
  }

  average(
    frames: readonly LikelyFrame[],
    share: number,
    fluence: Float64Array,
    tomogram: Float64Array,
  ): void {
    const { strength } = this.#background;
    this.#gathered.gather(
      frames.map(({ frame, probability }) => ({
        ...{ frame, probability },
        ...{ fluence: fluence[frame], strength: strength[frame] },
      })),
    );
    solveTomogram(this.#gathered, share, this.#background, this.#parity, tomogram);
  }

  /** What a frame adds to the slopes of its fluence in the tomogram that was looked at. */
  gain(term: Omit<FluenceTerm, 'strength'>): FluenceGain {
    const { perPixel, strength } = this.#background;
    const whole = { ...term, strength: strength[term.frame] };
    return fluenceGain(whole, this.#slice, perPixel, this.#lists, this.#parity);
  }
}
