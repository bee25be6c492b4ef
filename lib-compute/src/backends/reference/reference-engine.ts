import { backendError, resourcesError } from '../../errors.ts';
import type {
  AdaptiveSteps,
  BackgroundSteps,
  EmcEngine,
  EngineOptions,
  FluenceSlopes,
  FluenceTrial,
  FrameMaxima,
  KeptProbabilities,
  MaximiseResult,
  MergedVolumes,
  ModelOptions,
  StepOptions,
} from '../backend.ts';
import { voxelCount, type EmcProblem } from '../emc-problem.ts';
import { breathe } from '../../breathe.ts';
import { searchTest } from '../search.ts';
import { isMerged, NEGLIGIBLE_PROBABILITY } from '../thresholds.ts';
import { BackgroundStatistics } from './background-statistics.ts';
import { candidateTest } from './candidate-test.ts';
import { GaussianStatistics } from './gaussian-statistics.ts';
import { pairsAbove } from './pairs-above.ts';
import { PoissonStatistics } from './poisson-statistics.ts';
import type { LikelyFrame, Statistics } from './statistics.ts';
import { expandTomogram, mergeTomogram } from './tomogram.ts';

/** Frames x tomograms in float64 beyond which the oracle is the wrong tool: 2^27 pairs are 1 GiB. */
const MAXIMUM_PAIRS = 2 ** 27;

/** Tomograms between two looks at the signal: a few milliseconds of work at the size of tests. */
const TOMOGRAMS_PER_BREATH = 16;

/**
 * The iteration as spec/emc.md section 3 states it, in float64 and plain loops: the oracle that every
 * other backend is compared with. It keeps the whole matrix of frames x tomograms.
 */
export class ReferenceEngine implements EmcEngine {
  readonly background?: BackgroundSteps;
  readonly adaptive: AdaptiveSteps;
  readonly #problem: EmcProblem;
  readonly #statistics: Statistics;
  readonly #parity: boolean;
  /** exp(beta (L - m)) of each pair, 0 where it does not count: frames x tomograms, tomogram fastest. */
  readonly #pairs: Float64Array;
  /** L_dr; minus infinity where frame and tomogram are no pair. */
  readonly #logLikelihoods: Float64Array;
  #isCandidate: (d: number, r: number) => boolean;
  readonly #sliceSums: Float64Array;
  #hasSliceSums = false;
  #window = new Float64Array();
  #model = new Float64Array();
  #leftOut: Uint8Array | undefined;
  #volumes: MergedVolumes | undefined;

  constructor(problem: EmcProblem, options: EngineOptions) {
    const pairs = problem.photons.frameCount * problem.tomograms.count;
    if (pairs > MAXIMUM_PAIRS) {
      throw resourcesError({
        resource: 'memory for the reference backend (use the wasm backend)',
        needed: `${pairs} pairs of frame and tomogram`,
        available: String(MAXIMUM_PAIRS),
      });
    }
    this.#problem = problem;
    this.#parity = options.parity;
    this.#pairs = new Float64Array(pairs);
    this.#logLikelihoods = new Float64Array(pairs);
    this.#sliceSums = new Float64Array(problem.tomograms.count);
    this.#isCandidate = candidateTest(problem.candidates);
    this.adaptive = {
      setSearch: (search) => {
        this.#isCandidate = searchTest(search, problem.tomograms.count);
        return Promise.resolve();
      },
      contenders: (levels) => Promise.resolve(pairsAbove(this.#logLikelihoods, levels)),
    };
    const { photons, pixels, background, gaussian } = problem;
    if (background) {
      const statistics = new BackgroundStatistics(photons, background, options.parity);
      this.#statistics = statistics;
      this.background = {
        setFluence: (fluence) => {
          statistics.fluence = fluence.slice();
          return Promise.resolve();
        },
        expectedPhotons: (normaliser) => Promise.resolve(this.#expectedPhotons(normaliser)),
        fluenceSlopes: (trial, step) => this.#fluenceSlopes(statistics, trial, step),
      };
    } else if (gaussian) {
      this.#statistics = new GaussianStatistics(photons, pixels.likelihoodCount, gaussian.sigma);
    } else {
      this.#statistics = new PoissonStatistics(photons, pixels.likelihoodCount);
    }
  }

  setModel(model: Float64Array, { leftOut }: ModelOptions = {}): Promise<void> {
    this.#model = model.slice();
    this.#leftOut = leftOut?.slice();
    this.#hasSliceSums = false;
    return Promise.resolve();
  }

  async sliceSums(options: StepOptions = {}): Promise<Float64Array> {
    if (!this.#hasSliceSums) {
      const slice = new Float64Array(this.#problem.pixels.likelihoodCount);
      await this.#forEachTomogram(options, (r) => {
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
    const { photons, pixels, tomograms } = this.#problem;
    this.#window = window.slice();
    const maximum = new Float64Array(photons.frameCount).fill(-Infinity);
    const tomogram = new Int32Array(photons.frameCount);
    const slice = new Float64Array(pixels.likelihoodCount);
    await this.#forEachTomogram(options, (r) => {
      this.#expand(r, slice);
      this.#statistics.look(slice, this.#sliceSums[r]);
      for (let d = 0; d < photons.frameCount; d++) {
        const value = this.#isPair(d, r)
          ? Math.log(tomograms.weights[r]) + this.#statistics.logLikelihood(d, scale[d])
          : -Infinity;
        this.#logLikelihoods[this.#pair(d, r)] = value;
        if (value > maximum[d]) {
          maximum[d] = value;
          tomogram[d] = r;
        }
      }
    });
    this.#hasSliceSums = true;
    return { maximum, tomogram };
  }

  probabilities(maximum: Float64Array, beta: Float64Array): Promise<Float64Array> {
    const { photons, tomograms } = this.#problem;
    const sums = new Float64Array(photons.frameCount);
    for (let d = 0; d < photons.frameCount; d++) {
      for (let r = 0; r < tomograms.count; r++) {
        const pair = this.#pair(d, r);
        const value = this.#logLikelihoods[pair];
        const isKept = value > maximum[d] - this.#window[d];
        this.#pairs[pair] = isKept ? Math.exp(beta[d] * (value - maximum[d])) : 0;
        sums[d] += this.#pairs[pair];
      }
    }
    return Promise.resolve(sums);
  }

  listProbabilities(normaliser: Float64Array): Promise<KeptProbabilities> {
    const { photons, tomograms } = this.#problem;
    const offsets = new Uint32Array(photons.frameCount + 1);
    const kept: number[] = [];
    const values: number[] = [];
    for (let d = 0; d < photons.frameCount; d++) {
      for (let r = 0; r < tomograms.count; r++) {
        const probability = this.#pairs[this.#pair(d, r)] / normaliser[d];
        if (probability > NEGLIGIBLE_PROBABILITY) {
          kept.push(r);
          values.push(probability);
        }
      }
      offsets[d + 1] = kept.length;
    }
    return Promise.resolve({
      offsets,
      tomograms: Int32Array.from(kept),
      values: Float64Array.from(values),
    });
  }

  async maximise(
    normaliser: Float64Array,
    fluence: Float64Array,
    options: StepOptions = {},
  ): Promise<MaximiseResult> {
    const { photons, pixels, tomograms, grid } = this.#problem;
    const voxels = voxelCount(grid);
    const information = new Float64Array(photons.frameCount);
    const logLikelihood = new Float64Array(photons.frameCount);
    const expectedPhotons = new Float64Array(photons.frameCount);
    const occupancies = new Float64Array(photons.frameCount * grid.models);
    const sum = new Float64Array(voxels * grid.models);
    const weight = new Float64Array(voxels * grid.models);
    const tomogram = new Float64Array(pixels.count);
    let mergedTomograms = 0;
    await this.#forEachTomogram(options, (r) => {
      const model = tomograms.models[r];
      let share = 0;
      let largest = 0;
      const frames: LikelyFrame[] = [];
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
          information[d] += probability * Math.log(probability / tomograms.weights[r]);
          occupancies[d * grid.models + model] += probability;
        }
        if (probability > NEGLIGIBLE_PROBABILITY) {
          frames.push({ frame: d, probability });
        }
      }
      if (isMerged(share, largest, this.#parity)) {
        this.#statistics.average(frames, share, fluence, tomogram);
        const ownSum = sum.subarray(voxels * model, voxels * (model + 1));
        const ownWeight = weight.subarray(voxels * model, voxels * (model + 1));
        mergeTomogram(tomogram, grid, this.#matrix(r), pixels, ownSum, ownWeight, this.#parity);
        mergedTomograms++;
      }
    });
    this.#volumes = { sum, weight };
    return { information, logLikelihood, expectedPhotons, occupancies, mergedTomograms };
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

  #expectedPhotons(normaliser: Float64Array): Float64Array {
    return normaliser.map((sum, d) =>
      this.#sliceSums.reduce(
        (expected, photons, r) => expected + (this.#pairs[this.#pair(d, r)] / sum) * photons,
        0,
      ),
    );
  }

  async #fluenceSlopes(
    statistics: BackgroundStatistics,
    { normaliser, fluence, rescale, isOpen }: FluenceTrial,
    options: StepOptions = {},
  ): Promise<FluenceSlopes> {
    const { photons, pixels } = this.#problem;
    const gain = new Float64Array(photons.frameCount);
    const fall = new Float64Array(photons.frameCount);
    const slice = new Float64Array(pixels.likelihoodCount);
    await this.#forEachTomogram(options, (r) => {
      this.#expand(r, slice);
      statistics.look(slice, this.#sliceSums[r]);
      for (let frame = 0; frame < photons.frameCount; frame++) {
        const probability = this.#pairs[this.#pair(frame, r)] / normaliser[frame];
        if (isOpen[frame] === 1 && probability > NEGLIGIBLE_PROBABILITY) {
          const term = { frame, probability, fluence: fluence[frame], rescale: rescale[frame] };
          const own = statistics.gain(term);
          gain[frame] += own.gain;
          fall[frame] += own.fall;
        }
      }
    });
    return { gain, fall };
  }

  async #forEachTomogram(
    { signal, onProgress }: StepOptions,
    visit: (r: number) => void,
  ): Promise<void> {
    const { count } = this.#problem.tomograms;
    for (let r = 0; r < count; r++) {
      if (r % TOMOGRAMS_PER_BREATH === 0) {
        await breathe();
        signal?.throwIfAborted();
        onProgress?.(r / count);
      }
      visit(r);
    }
    onProgress?.(1);
  }

  /** The slice of tomogram `r` over the pixels of the likelihood; remembers its sum u_r. */
  #expand(r: number, slice: Float64Array): void {
    const { grid, pixels, tomograms } = this.#problem;
    const model = this.#model.subarray(voxelCount(grid) * tomograms.models[r]);
    expandTomogram(model, grid, this.#matrix(r), pixels, slice, this.#parity);
    this.#sliceSums[r] = slice.reduce((partial, value) => partial + value, 0);
  }

  #matrix(r: number): Float64Array {
    return this.#problem.tomograms.matrices.subarray(9 * r, 9 * r + 9);
  }

  #isPair(d: number, r: number): boolean {
    return this.#leftOut?.[this.#problem.tomograms.models[r]] !== 1 && this.#isCandidate(d, r);
  }

  #pair(d: number, r: number): number {
    return d * this.#problem.tomograms.count + r;
  }
}
