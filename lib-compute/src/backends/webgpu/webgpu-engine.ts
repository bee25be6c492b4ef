import { backendError } from '../../errors.ts';
import type {
  EmcEngine,
  FrameMaxima,
  KeptProbabilities,
  MaximiseResult,
  MergedVolumes,
  StepOptions,
} from '../backend.ts';
import type { EmcProblem } from '../emc-problem.ts';
import { float32Margin } from '../float32/float32-margin.ts';
import { refinePairs } from '../float32/refine-pairs.ts';
import { referenceSums, sliceReference } from '../float32/slice-reference.ts';
import { devicePairs } from './device-pairs.ts';
import type { DeviceLimits } from './engine-plan.ts';
import { createEngineState, type EngineState } from './engine-state.ts';
import { FrameTable } from './frame-table.ts';
import { addMaxima, weighFrames } from './frame-steps.ts';
import { listKeptProbabilities } from './list-probabilities.ts';
import { loadModel, loadReferences } from './load-model.ts';
import { mergeTiles } from './merge-tiles.ts';
import { modelScale, type ModelScale } from './model-scale.ts';
import { addNormalisers } from './normalise.ts';
import { overTiles } from './over-tiles.ts';
import { readWide } from './read-wide.ts';
import { recordSlices } from './record-tile.ts';
import { clearVolumes, takeVolumes } from './take-volumes.ts';
import { volumeBounds, volumeScale, type VolumeBounds, type VolumeScale } from './volume-scale.ts';

/** What is known of the current model. */
interface Current {
  /** The caller's, until the likelihood is done; only read. */
  readonly model: Float64Array;
  readonly scale: ModelScale;
  /** sum_t K_dt ln reference_t of every frame. */
  readonly referenceSums: Float64Array;
}

/**
 * One iteration on the device, tile of tomograms after tile. What is large stays there: photons, slices,
 * log-likelihoods, sums. Values per frame and per tomogram go back and forth in float32 or 64-bit integers,
 * and the host joins them in float64. All sums are formed in a fixed order or are exact: two runs give
 * the same bits.
 */
export class WebgpuEngine implements EmcEngine {
  readonly #state: EngineState;
  readonly #frames: FrameTable;
  readonly #bounds: VolumeBounds;
  readonly #margin: Float64Array;
  #current: Current | undefined;
  #sliceSums: Float64Array | undefined;
  /** The part of each frame's log-likelihoods that is the same for all tomograms. */
  #base = new Float64Array();
  #window = new Float64Array();
  #beta = new Float64Array();
  #maximum = new Float64Array();
  #volumeScale: VolumeScale | undefined;

  private constructor(state: EngineState) {
    const { problem } = state;
    this.#state = state;
    this.#frames = new FrameTable(problem.photons.frameCount);
    this.#bounds = volumeBounds(problem);
    this.#margin = float32Margin(problem.photons);
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

  setModel(model: Float64Array, options: StepOptions = {}): Promise<void> {
    const state = this.#state;
    const { grid, pixels, photons } = state.problem;
    const reference = sliceReference(model, grid, pixels);
    const largest = loadModel(state, model);
    loadReferences(state, reference);
    state.logLikelihoods.forgetReplacements();
    this.#current = {
      model,
      scale: modelScale(pixels, reference, largest),
      referenceSums: referenceSums(photons, reference.logarithms),
    };
    this.#sliceSums = undefined;
    this.#volumeScale = undefined;
    options.onProgress?.(1);
    return Promise.resolve();
  }

  async sliceSums(options: StepOptions = {}): Promise<Float64Array> {
    if (this.#sliceSums === undefined) {
      const { scale } = this.#requireModel('the slice sums');
      await overTiles(this.#state, 'the slice sums', options, (tile) => {
        recordSlices(this.#state, tile, scale);
      });
      this.#sliceSums = await this.#readSliceSums(scale);
    }
    return this.#sliceSums.slice();
  }

  async likelihood(
    scale: Float64Array,
    window: Float64Array,
    options: StepOptions = {},
  ): Promise<FrameMaxima> {
    const state = this.#state;
    const current = this.#requireModel('the likelihood');
    const { referencePhotons } = current.scale;
    this.#window = window.slice();
    this.#base = current.referenceSums.map((sum, d) => sum - scale[d] * referencePhotons);
    this.#frames.set('scale', scale);
    this.#sendFrames();
    let maxima = await addMaxima(state, current.scale, options);
    this.#sliceSums = await this.#readSliceSums(current.scale);
    if (state.parity) {
      maxima = await refinePairs(devicePairs(state, current.scale, this.#frames), {
        ...{ problem: state.problem, model: current.model, scale, window, maxima },
        ...{ referenceSums: this.#base, margin: this.#margin },
      });
    }
    return {
      maximum: maxima.maximum.map((value, d) => value + this.#base[d]),
      tomogram: maxima.tomogram,
    };
  }

  async probabilities(
    maximum: Float64Array,
    beta: Float64Array,
    options: StepOptions = {},
  ): Promise<Float64Array> {
    const { scale } = this.#requireModel('the probabilities');
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
    const { scale } = this.#requireModel('listing the probabilities');
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
    const { scale } = this.#requireModel('merging');
    this.#frames.set('normaliser', normaliser);
    this.#frames.set('logNormaliser', normaliser.map(Math.log));
    this.#frames.set('fluence', fluence);
    this.#sendFrames();
    this.#volumeScale = undefined;
    const weighed = await weighFrames(state, scale, { normaliser, beta: this.#beta }, options);
    clearVolumes(state);
    const units = volumeScale(this.#bounds, fluence);
    const mergedTomograms = await mergeTiles(state, { ...scale, ...units }, weighed, options);
    this.#volumeScale = units;
    const { probability, distance, information, excess, occupancies } = weighed;
    return {
      information,
      logLikelihood: distance.map((sum, d) => sum + probability[d] * this.#maximum[d]),
      expectedPhotons: excess.map((sum, d) => sum + probability[d] * scale.referencePhotons),
      occupancies,
      mergedTomograms,
    };
  }

  async takeVolumes(volumes: MergedVolumes, options: StepOptions = {}): Promise<void> {
    const taken = this.#volumeScale;
    if (taken === undefined) {
      const reason = 'there are no volumes; maximise comes first in every iteration';
      throw backendError({ backend: 'webgpu', operation: 'collecting the volumes', reason });
    }
    await takeVolumes(this.#state, taken, volumes, options);
    this.#volumeScale = undefined;
  }

  dispose(): Promise<void> {
    this.#current = undefined;
    this.#state.memory.dispose();
    return Promise.resolve();
  }

  async #readSliceSums({ sumScale }: ModelScale): Promise<Float64Array> {
    const { plan, buffers, problem } = this.#state;
    const atPlaces = await readWide(this.#state, buffers.sliceSums, plan.numbers.length, sumScale);
    const sums = new Float64Array(problem.tomograms.count);
    plan.numbers.forEach((number, place) => {
      if (number >= 0) {
        sums[number] = atPlaces[place];
      }
    });
    return sums;
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
