import { backendError } from '../../errors.ts';
import type {
  AdaptiveSteps,
  BackgroundSteps,
  EmcEngine,
  FrameMaxima,
  KeptProbabilities,
  MaximiseResult,
  MergedVolumes,
  ModelOptions,
  ModelUpdate,
  StepOptions,
} from '../backend.ts';
import type { EmcProblem } from '../emc-problem.ts';
import { float32Margin } from '../float32/float32-margin.ts';
import { framesOfPairs, type FrameTomograms } from '../search.ts';
import { refinePairs } from '../float32/refine-pairs.ts';
import { deviceBackground } from './background-steps.ts';
import { devicePairs } from './device-pairs.ts';
import type { DeviceLimits } from './engine-plan.ts';
import { createEngineState, type EngineState } from './engine-state.ts';
import { FrameTable } from './frame-table.ts';
import { addMaxima, expectedPhotons, weighFrames } from './frame-steps.ts';
import { listKeptProbabilities } from './list-probabilities.ts';
import { loadModel } from './load-model.ts';
import { MergedSums } from './merged-sums.ts';
import { addNormalisers } from './normalise.ts';
import { overTiles } from './over-tiles.ts';
import { packFacts } from './pack-tomograms.ts';
import { readSliceSums } from './read-slice-sums.ts';
import { recordSlices } from './record-tile.ts';
import type { Reference } from './statistics/statistics.ts';

/** What is known of the current model. */
interface Current {
  /** The caller's, until the likelihood is done; only read. */
  readonly model: Float64Array;
  readonly reference: Reference;
}

/**
 * One iteration on the device, tile of tomograms after tile. What is large stays there: photons, slices,
 * log-likelihoods, sums. Values per frame and per tomogram go back and forth in float32 or 64-bit integers,
 * and the host joins them in float64. All sums are formed in a fixed order or are exact: two runs give
 * the same bits.
 */
export class WebgpuEngine implements EmcEngine {
  readonly background?: BackgroundSteps;
  readonly adaptive: AdaptiveSteps;
  /** Missing in parity mode, which rounds as the reference program does. */
  readonly update?: ModelUpdate;
  readonly #state: EngineState;
  readonly #frames: FrameTable;
  readonly #sums: MergedSums;
  readonly #margin: Float64Array;
  /** How far below a frame's maximum contenders may be asked for; missing where none are. */
  #reach: Float64Array | undefined;
  /** Pairs near a threshold are decided in float64; of intensities nothing was recorded to compare with. */
  readonly #isRefined: boolean;
  /** phi of each frame, as photons over a background are expected with. */
  #fluence: Float64Array;
  #current: Current | undefined;
  #sliceSums: Float64Array | undefined;
  /** The part of each frame's log-likelihoods that is the same for all tomograms. */
  #base: Float64Array = new Float64Array();
  #window = new Float64Array();
  #beta = new Float64Array();
  /** What the facts on the device leave out. */
  #leftOut: Uint8Array | undefined;
  #maximum = new Float64Array();

  private constructor(state: EngineState) {
    const { problem } = state;
    this.#state = state;
    this.#frames = new FrameTable(problem.photons.frameCount);
    this.#sums = new MergedSums(state);
    this.#margin = float32Margin(problem.photons);
    this.#isRefined = state.parity && !problem.gaussian;
    this.#fluence = new Float64Array(problem.photons.frameCount).fill(1);
    this.adaptive = {
      setSearch: ({ reach, among }) => {
        this.#reach = reach.slice();
        return state.searched.set(among);
      },
      contenders: (levels) => this.#contenders(levels),
    };
    if (!state.parity) {
      this.update = {
        takeModels: (volumes, averaged, options = {}) =>
          this.#sums.takeModels(volumes, averaged, options),
      };
    }
    if (problem.background) {
      this.#frames.set('strength', problem.background.strength);
      this.background = {
        ...deviceBackground(state, this.#frames, {
          scale: () => this.#requireModel('the fluences over a background').reference.scale,
          beta: () => this.#beta,
        }),
        setFluence: (fluence) => {
          this.#setFluence(fluence);
          return Promise.resolve();
        },
      };
    }
  }

  /**
   * Sends the problem to the device.
   *
   * @throws Resources when it does not fit, Backend or DeviceLost when the device fails.
   */
  static async create(
    device: GPUDevice,
    problem: EmcProblem,
    parity: boolean,
    limits: DeviceLimits,
  ): Promise<WebgpuEngine> {
    return new WebgpuEngine(await createEngineState(device, problem, parity, limits));
  }

  /** Bytes that the engine holds on the device. */
  get deviceBytes(): number {
    return this.#state.memory.bytes;
  }

  get mostDeviceBytes(): number {
    return this.#state.memory.mostBytes;
  }

  setModel(model: Float64Array, options: ModelOptions = {}): Promise<void> {
    const { problem, statistics, device, buffers, logLikelihoods, screening } = this.#state;
    const reference = statistics.look(problem, model);
    if (!(options.isHeld && this.#sums.areModels)) {
      loadModel(this.#state, model);
    }
    this.#leaveOut(options.leftOut);
    device.queue.writeBuffer(buffers.references, 0, reference.perPixel);
    if (reference.tops) {
      screening?.setModel(reference.tops, this.#frames);
    }
    logLikelihoods.forgetReplacements();
    this.#current = { model, reference };
    this.#sliceSums = undefined;
    this.#sums.forget();
    options.onProgress?.(1);
    return Promise.resolve();
  }

  async sliceSums(options: StepOptions = {}): Promise<Float64Array> {
    if (this.#sliceSums === undefined) {
      const { scale } = this.#requireModel('the slice sums').reference;
      await overTiles(this.#state, 'the slice sums', options, (tile) => {
        recordSlices(this.#state, tile, scale);
      });
      this.#sliceSums = await readSliceSums(this.#state, scale);
    }
    return this.#sliceSums.slice();
  }

  async likelihood(
    scale: Float64Array,
    window: Float64Array,
    options: StepOptions = {},
  ): Promise<FrameMaxima> {
    const state = this.#state;
    const { model, reference } = this.#requireModel('the likelihood');
    const { base, gain, cost } = reference.perFrame(scale, this.#fluence);
    this.#window = window.slice();
    this.#base = base;
    this.#frames.set('gain', gain);
    this.#frames.set('cost', cost);
    // In parity mode windows are applied to refined values.
    const margin = this.#isRefined ? 2 : 0;
    const kept = window.map((nats, d) => nats + margin * this.#margin[d]);
    const reach = this.#reach;
    const asked = reach ? kept.map((nats, d) => Math.max(nats, reach[d])) : kept;
    state.screening?.setWindow(asked, this.#frames);
    this.#sendFrames();
    let maxima = await addMaxima(state, reference.scale, options);
    this.#sliceSums = await readSliceSums(state, reference.scale);
    if (this.#isRefined) {
      maxima = await refinePairs(devicePairs(state, reference.scale, this.#frames), {
        ...{ problem: state.problem, model, scale, window, maxima },
        ...{ fluence: this.#fluence, referenceSums: base, margin: this.#margin },
      });
    }
    return {
      maximum: maxima.maximum.map((value, d) => value + base[d]),
      tomogram: maxima.tomogram,
    };
  }

  async probabilities(
    maximum: Float64Array,
    beta: Float64Array,
    options: StepOptions = {},
  ): Promise<Float64Array> {
    const { scale } = this.#requireModel('the probabilities').reference;
    this.#maximum = maximum.slice();
    this.#beta = beta.slice();
    const levels = {
      maximum: maximum.map((value, d) => value - this.#base[d]),
      window: this.#window,
      beta,
    };
    return addNormalisers(this.#state, scale, this.#frames, levels, options);
  }

  listProbabilities(normaliser: Float64Array): Promise<KeptProbabilities> {
    const { scale } = this.#requireModel('listing the probabilities').reference;
    return listKeptProbabilities(this.#state, scale, {
      maximum: this.#maximum.map((value, d) => value - this.#base[d]),
      beta: this.#beta,
      normaliser,
    });
  }

  async maximise(
    normaliser: Float64Array,
    fluence: Float64Array,
    options: StepOptions = {},
  ): Promise<MaximiseResult> {
    const state = this.#state;
    const { scale } = this.#requireModel('merging').reference;
    this.#sums.forget();
    this.#setFluence(fluence);
    const levels = { normaliser, beta: this.#beta };
    const weighed = await weighFrames(state, scale, this.#frames, levels, options);
    const mergedTomograms = await this.#sums.merge(scale, weighed, fluence, options);
    const { probability, distance, information, occupancies } = weighed;
    return {
      information,
      logLikelihood: distance.map((sum, d) => sum + probability[d] * this.#maximum[d]),
      expectedPhotons: expectedPhotons(weighed, scale),
      occupancies,
      mergedTomograms,
    };
  }

  takeVolumes(volumes: MergedVolumes, options: StepOptions = {}): Promise<void> {
    return this.#sums.takeVolumes(volumes, options);
  }

  dispose(): Promise<void> {
    this.#current = undefined;
    this.#state.memory.dispose();
    return Promise.resolve();
  }

  #leaveOut(models: Uint8Array | undefined): void {
    if (String(models) !== String(this.#leftOut)) {
      const { problem, device, buffers, plan } = this.#state;
      const facts = packFacts(problem.tomograms, problem.candidates, plan.numbers, models);
      device.queue.writeBuffer(buffers.facts, 0, facts);
      this.#leftOut = models?.slice();
    }
  }

  #setFluence(fluence: Float64Array): void {
    const { background } = this.#state.problem;
    this.#fluence = fluence.slice();
    this.#frames.set('fluence', fluence);
    if (background) {
      this.#frames.set(
        'pole',
        fluence.map((phi, d) => -background.strength[d] / phi),
      );
    }
  }

  async #contenders(levels: Float64Array): Promise<FrameTomograms> {
    const { scale } = this.#requireModel('listing the contenders').reference;
    const low = levels.map((level, d) => level - this.#base[d]);
    const high = levels.map(() => Infinity);
    const pairs = await devicePairs(this.#state, scale, this.#frames).list(low, high);
    return framesOfPairs(pairs, levels.length);
  }

  #sendFrames(): void {
    const { device, buffers } = this.#state;
    device.queue.writeBuffer(buffers.frames, 0, this.#frames.values);
  }

  #requireModel(operation: string): Current {
    if (this.#current === undefined) {
      const reason = 'there is no model; setModel comes first in every iteration';
      throw backendError({ backend: 'webgpu', operation, reason });
    }
    return this.#current;
  }
}
