import { sumOverPhotons } from '../../../photons/sum-over-photons.ts';
import type { EmcProblem } from '../../emc-problem.ts';
import { canScreen } from '../../float32/can-screen.ts';
import { levelsOf, modelTops } from '../../float32/screening-levels.ts';
import type { DeviceMemory } from '../device-memory.ts';
import type { DeviceLimits, EnginePlan } from '../engine-plan.ts';
import type { FrameTable } from '../frame-table.ts';
import { ENTRIES_AT_ONCE } from '../kernels/photon-loop.ts';
import { ScreeningChoice } from './screening-choice.ts';
import { screeningBytes } from './screening-sizes.ts';

/** What screening has on the device. */
interface ScreeningBuffers {
  /** Of each pixel of the likelihood. */
  readonly lowest: GPUBuffer;
  /** Of the current tile, a byte for each pixel and place. */
  readonly steps: GPUBuffer;
  /** Whether steps were too many, then how much each chunk of frames has left. */
  readonly counters: GPUBuffer;
  /** Of the current chunk: what is left. */
  readonly list: GPUBuffer;
}

/** Float32 operations that a term of a log-likelihood or of a bound goes through at most: those of its batch, and a few. */
const OPERATIONS = 64;
/** Sums of batches are rounded to 2^-20 nats. */
const BATCH_ROUNDING = 2 ** -20;
/** What is told to the device is rounded to float32. */
const ROUNDED_UP = 1 + 2 ** -20;

/** Proves of most pairs, by a byte for each pixel, that they cannot count (docs/screening.md). */
export class Screening {
  readonly buffers: ScreeningBuffers;
  readonly choice = new ScreeningChoice();
  /** Whether tiles are screened. */
  isOn: boolean;
  /** Undecided, it is chosen by what is faster. */
  readonly isMeasured: boolean;
  /** Nats of a step of the current model. */
  step = 1;
  readonly #device: GPUDevice;
  readonly #problem: EmcProblem;
  /** Of each frame in the pixels of the likelihood, then as many zeros: behind them there is nothing. */
  readonly #photons: Float64Array;
  #margin = new Float64Array();

  private constructor(
    device: GPUDevice,
    problem: EmcProblem,
    buffers: ScreeningBuffers,
    wanted: DeviceLimits['screening'],
  ) {
    const { photons, pixels } = problem;
    this.buffers = buffers;
    this.isMeasured = wanted === undefined;
    this.isOn = wanted === 'always';
    this.#device = device;
    this.#problem = problem;
    const ones = new Float64Array(pixels.likelihoodCount).fill(1);
    this.#photons = new Float64Array(2 * photons.frameCount);
    for (let d = 0; d < photons.frameCount; d++) {
      this.#photons[d] = sumOverPhotons(photons, d, ones);
    }
  }

  /** Undefined where the problem cannot be screened, or shall not. @throws Resources where it does not fit. */
  static async create(
    device: GPUDevice,
    memory: DeviceMemory,
    problem: EmcProblem,
    { width, chunks }: EnginePlan,
    wanted: DeviceLimits['screening'],
  ): Promise<Screening | undefined> {
    if (wanted === 'never' || !canScreen(problem)) {
      return undefined;
    }
    const mostFrames = Math.max(...chunks.map(({ count }) => count));
    const bytes = screeningBytes(width, problem.pixels.likelihoodCount, mostFrames);
    const buffers = {
      lowest: await memory.storage('lowest levels', bytes.lowest),
      steps: await memory.storage('steps', bytes.steps),
      counters: await memory.storage('counters', 4 * (1 + chunks.length)),
      list: await memory.storage('list of what is left', bytes.list),
    };
    return new Screening(device, problem, buffers, wanted);
  }

  /** Looks at a model. @param tops the largest logarithm that is to be expected in each pixel. */
  setModel(tops: Float64Array, frames: FrameTable): void {
    const { photons } = this.#problem;
    const model = modelTops(photons, tops);
    const { lowest, rest, margin } = levelsOf(model, this.#photons, OPERATIONS);
    this.step = model.step;
    this.#margin = margin.map(
      (nats, d) => nats + BATCH_ROUNDING * (3 + this.#photons[d] / ENTRIES_AT_ONCE),
    );
    this.#device.queue.writeBuffer(this.buffers.lowest, 0, Float32Array.from(lowest));
    frames.set('lowest', rest);
  }

  /** @param window how far below its maximum a log-likelihood counts. */
  setWindow(window: Float64Array, frames: FrameTable): void {
    frames.set(
      'reach',
      window.map((nats, d) => ROUNDED_UP * (nats + this.#margin[d])),
    );
  }

  /** Begins a tile, behind the one before, which was submitted. */
  clearCounters(): void {
    const { counters } = this.buffers;
    this.#device.queue.writeBuffer(counters, 0, new Uint8Array(counters.size));
  }
}
