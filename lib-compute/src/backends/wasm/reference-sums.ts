import type { EmcProblem } from '../emc-problem.ts';
import { referenceSums, sumsOverBackground } from '../float32/slice-reference.ts';
import { intensityReference } from './intensity-tiles.ts';

/** What the workers' log-likelihoods lack, which are measured against references of the current model. */
export class ReferenceSums {
  readonly #problem: EmcProblem;
  #logarithms: Float64Array = new Float64Array();
  /** Once it was asked for. */
  #known: Float64Array | undefined;

  constructor(problem: EmcProblem) {
    this.#problem = problem;
  }

  /** @param logarithms ln of what each pixel of the likelihood is measured against, photons. */
  setModel(logarithms: Float64Array): void {
    this.#logarithms = logarithms;
    this.#known = undefined;
  }

  /**
   * Over a background frames have references of their own: phi R + b B.
   *
   * @returns R of each pixel of the likelihood.
   */
  setFluence(fluence: Float64Array): Float64Array {
    const references = this.#logarithms.map(Math.exp);
    this.#known = sumsOverBackground(this.#problem, references, fluence);
    return references;
  }

  /** Of each frame, nats. */
  ofFrames(): Float64Array {
    const { photons, gaussian } = this.#problem;
    this.#known ??= gaussian
      ? intensityReference(this.#problem, gaussian)
      : referenceSums(photons, this.#logarithms);
    return this.#known;
  }

  /** Levels of log-likelihoods as the workers count them. */
  takenFrom(levels: Float64Array): Float64Array {
    const sums = this.ofFrames();
    return levels.map((level, d) => level - sums[d]);
  }
}
