import { backendError, resourcesError } from '../../errors.ts';
import { rotationMatrices } from '../../geometry/rotation-matrix.ts';
import type {
  EmcEngine,
  EmcProblem,
  EngineOptions,
  FrameMaxima,
  MaximiseResult,
  MergedVolumes,
  StepOptions,
} from '../backend.ts';
import { breathe } from '../breathe.ts';
import { isMerged, NEGLIGIBLE_PROBABILITY } from '../thresholds.ts';
import { sumOverPhotons } from '../../photons/sum-over-photons.ts';
import { expandTomogram, mergeTomogram } from './tomogram.ts';

/** Frames x rotations in float64 beyond which the oracle is the wrong tool: 2^27 pairs are 1 GiB. */
const MAXIMUM_PAIRS = 2 ** 27;

/** Rotations between two looks at the signal: a few milliseconds of work at the size of tests. */
const ROTATIONS_PER_BREATH = 16;

/**
 * The iteration as spec/emc.md section 3 states it, in float64 and plain loops: the oracle that every
 * other backend is compared with. It keeps the whole matrix of frames x rotations.
 */
export class ReferenceEngine implements EmcEngine {
  readonly #problem: EmcProblem;
  readonly #parity: boolean;
  readonly #matrices: Float64Array;
  /** L_dr, then exp(beta (L - m)), then P: frames x rotations, rotation fastest. */
  readonly #pairs: Float64Array;
  readonly #logLikelihoods: Float64Array;
  readonly #sliceSums: Float64Array;
  #hasSliceSums = false;
  #window = new Float64Array();
  #model = new Float64Array();
  #volumes: MergedVolumes | undefined;

  constructor(problem: EmcProblem, options: EngineOptions) {
    const pairs = problem.photons.frameCount * problem.rotations.count;
    if (pairs > MAXIMUM_PAIRS) {
      throw resourcesError({
        resource: 'memory for the reference backend (use the wasm backend)',
        needed: `${pairs} pairs of frame and rotation`,
        available: String(MAXIMUM_PAIRS),
      });
    }
    this.#problem = problem;
    this.#parity = options.parity;
    this.#matrices = rotationMatrices(problem.rotations.quaternions);
    this.#pairs = new Float64Array(pairs);
    this.#logLikelihoods = new Float64Array(pairs);
    this.#sliceSums = new Float64Array(problem.rotations.count);
  }

  setModel(model: Float64Array): Promise<void> {
    this.#model = model.slice();
    this.#hasSliceSums = false;
    return Promise.resolve();
  }

  async sliceSums(options: StepOptions = {}): Promise<Float64Array> {
    if (!this.#hasSliceSums) {
      const slice = new Float64Array(this.#problem.pixels.likelihoodCount);
      await this.#forEachRotation(options, (r) => {
        this.#expand(r, slice);
      });
      this.#hasSliceSums = true;
    }
    return this.#sliceSums.slice();
  }

  async likelihood(
    scale: Float64Array,
    window: Float64Array,
    options: StepOptions = {},
  ): Promise<FrameMaxima> {
    const { photons, pixels, rotations } = this.#problem;
    this.#window = window.slice();
    const maximum = new Float64Array(photons.frameCount).fill(-Infinity);
    const rotation = new Int32Array(photons.frameCount);
    const logarithms = new Float64Array(pixels.likelihoodCount);
    await this.#forEachRotation(options, (r) => {
      this.#expand(r, logarithms);
      logarithms.forEach((value, t) => {
        logarithms[t] = value > 0 ? Math.log(value) : 0;
      });
      for (let d = 0; d < photons.frameCount; d++) {
        const value =
          Math.log(rotations.weights[r]) +
          sumOverPhotons(photons, d, logarithms) -
          scale[d] * this.#sliceSums[r];
        this.#logLikelihoods[this.#pair(d, r)] = value;
        if (value > maximum[d]) {
          maximum[d] = value;
          rotation[d] = r;
        }
      }
    });
    this.#hasSliceSums = true;
    return { maximum, rotation };
  }

  probabilities(maximum: Float64Array, beta: Float64Array): Promise<Float64Array> {
    const { photons, rotations } = this.#problem;
    const sums = new Float64Array(photons.frameCount);
    for (let d = 0; d < photons.frameCount; d++) {
      for (let r = 0; r < rotations.count; r++) {
        const pair = this.#pair(d, r);
        const value = this.#logLikelihoods[pair];
        const isKept = value > maximum[d] - this.#window[d];
        this.#pairs[pair] = isKept ? Math.exp(beta[d] * (value - maximum[d])) : 0;
        sums[d] += this.#pairs[pair];
      }
    }
    return Promise.resolve(sums);
  }

  async maximise(
    normaliser: Float64Array,
    fluence: Float64Array,
    options: StepOptions = {},
  ): Promise<MaximiseResult> {
    const { photons, pixels, rotations, size } = this.#problem;
    const information = new Float64Array(photons.frameCount);
    const logLikelihood = new Float64Array(photons.frameCount);
    const expectedPhotons = new Float64Array(photons.frameCount);
    const sum = new Float64Array(size ** 3);
    const weight = new Float64Array(size ** 3);
    const tomogram = new Float64Array(pixels.count);
    let mergedRotations = 0;
    await this.#forEachRotation(options, (r) => {
      let share = 0;
      let largest = 0;
      tomogram.fill(0);
      for (let d = 0; d < photons.frameCount; d++) {
        const pair = this.#pair(d, r);
        const probability = this.#pairs[pair] / normaliser[d];
        if (probability === 0) {
          continue;
        }
        share += probability * fluence[d];
        largest = Math.max(largest, probability);
        logLikelihood[d] += probability * this.#logLikelihoods[pair];
        expectedPhotons[d] += probability * this.#sliceSums[r];
        if (probability >= NEGLIGIBLE_PROBABILITY) {
          information[d] += probability * Math.log(probability / rotations.weights[r]);
        }
        if (probability > NEGLIGIBLE_PROBABILITY) {
          this.#addFrame(d, probability, tomogram);
        }
      }
      if (isMerged(share, largest, this.#parity)) {
        tomogram.forEach((value, t) => {
          tomogram[t] = value / share;
        });
        mergeTomogram(tomogram, size, this.#matrix(r), pixels, sum, weight);
        mergedRotations++;
      }
    });
    this.#volumes = { sum, weight };
    return { information, logLikelihood, expectedPhotons, mergedRotations };
  }

  takeVolumes(volumes: MergedVolumes): Promise<void> {
    if (!this.#volumes) {
      const reason = 'there are no volumes; maximise comes first in every iteration';
      const operation = 'collecting the volumes';
      return Promise.reject(backendError({ backend: 'reference', operation, reason }));
    }
    volumes.sum.set(this.#volumes.sum);
    volumes.weight.set(this.#volumes.weight);
    this.#volumes = undefined;
    return Promise.resolve();
  }

  dispose(): Promise<void> {
    this.#volumes = undefined;
    return Promise.resolve();
  }

  async #forEachRotation(
    { signal, onProgress }: StepOptions,
    visit: (r: number) => void,
  ): Promise<void> {
    const { count } = this.#problem.rotations;
    for (let r = 0; r < count; r++) {
      if (r % ROTATIONS_PER_BREATH === 0) {
        await breathe();
        signal?.throwIfAborted();
        onProgress?.(r / count);
      }
      visit(r);
    }
    onProgress?.(1);
  }

  /** The slice of rotation `r` over the pixels of the likelihood; remembers its sum u_r. */
  #expand(r: number, slice: Float64Array): void {
    const { size, pixels } = this.#problem;
    expandTomogram(this.#model, size, this.#matrix(r), pixels, slice);
    this.#sliceSums[r] = slice.reduce((partial, value) => partial + value, 0);
  }

  #addFrame(d: number, probability: number, tomogram: Float64Array): void {
    const { onesOffsets, ones, multiOffsets, multi, counts } = this.#problem.photons;
    for (let i = onesOffsets[d]; i < onesOffsets[d + 1]; i++) {
      tomogram[ones[i]] += probability;
    }
    for (let i = multiOffsets[d]; i < multiOffsets[d + 1]; i++) {
      tomogram[multi[i]] += probability * counts[i];
    }
  }

  #matrix(r: number): Float64Array {
    return this.#matrices.subarray(9 * r, 9 * r + 9);
  }

  #pair(d: number, r: number): number {
    return d * this.#problem.rotations.count + r;
  }
}
