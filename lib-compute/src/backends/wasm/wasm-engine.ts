import { backendError } from '../../errors.ts';
import type { SpawnWorker } from '../../workers/worker-handle.ts';
import type {
  AdaptiveSteps,
  BackgroundSteps,
  EmcEngine,
  EngineOptions,
  FrameMaxima,
  KeptProbabilities,
  MaximiseResult,
  MergedVolumes,
  ModelOptions,
  StepOptions,
} from '../backend.ts';
import type { EmcProblem } from '../emc-problem.ts';
import { canScreen } from '../float32/can-screen.ts';
import { float32Margin } from '../float32/float32-margin.ts';
import { refinePairs } from '../float32/refine-pairs.ts';
import { sliceReference } from '../float32/slice-reference.ts';
import { crewBackground } from './background-steps.ts';
import { batchSize } from './batch-size.ts';
import { crewPairs } from './crew-pairs.ts';
import { CrewSearch } from './crew-search.ts';
import { joinProbabilities } from '../join-probabilities.ts';
import { addTo, joinMaxima, joinResults, joinSums } from '../join-results.ts';
import { intensityBlocks } from './intensity-blocks.ts';
import type { KernelBuild } from './kernels.ts';
import { loadReference } from './load-reference.ts';
import { photonLists } from './photon-lists.ts';
import { ReferenceSums } from './reference-sums.ts';
import { NOTHING_REACHED, type SharedMaxima } from './screening/reached-maxima.ts';
import { screeningBlocks } from './screening/screening-blocks.ts';
import { screeningLists } from './screening/screening-lists.ts';
import { refuseShortage } from './shortage.ts';
import { collectVolumes, prepareWorkers, sendModel } from './travel.ts';
import type { WorkerSetup } from './worker-api.ts';
import { WorkerCrew } from './worker-crew.ts';
import { workerSetups } from './worker-setups.ts';

/**
 * Splits the tomograms over workers and joins what they return, in their order: sums are the same in
 * every run with as many workers. All arithmetic over pairs happens in the workers (assembly/).
 */
export class WasmEngine implements EmcEngine {
  readonly background?: BackgroundSteps;
  readonly adaptive: AdaptiveSteps;
  readonly #problem: EmcProblem;
  /** Pairs near a threshold are decided in float64; of intensities nothing was recorded to compare with. */
  readonly #isRefined: boolean;
  readonly #crew: WorkerCrew;
  readonly #batchSize: number;
  /** Pixels of the likelihood in the workers' order. */
  readonly #pixelOrder: Uint32Array;
  readonly #search: CrewSearch;
  readonly #margin: Float64Array;
  readonly #isScreened: boolean;
  /** What workers have reached, where they share memory. */
  readonly #reached: SharedMaxima | undefined;
  /** The current model, from `setModel` until its likelihoods are known. */
  #model: Float64Array | undefined;
  readonly #referenceSums: ReferenceSums;
  /** phi of each frame, where there is a background. */
  #fluence: Float64Array | undefined;
  #sliceSums: Float64Array | undefined;
  /** The tomogram that each frame was likeliest in last, where that helps to screen. */
  #last: Int32Array | undefined;
  /** What the workers leave out. */
  #leftOut: Uint8Array | undefined;
  #window = new Float64Array();
  #maximum = new Float64Array();
  /** Sums and weights of this iteration, empty until they are taken. */
  #hasVolumes = false;

  private constructor(
    problem: EmcProblem,
    options: EngineOptions,
    setups: readonly WorkerSetup[],
    crew: WorkerCrew,
  ) {
    const { screening } = setups[0];
    this.#isScreened = screening !== undefined;
    this.#reached = screening?.reached?.maxima;
    this.#problem = problem;
    this.#isRefined = options.parity && !problem.gaussian;
    this.#crew = crew;
    this.#batchSize = batchSize(problem);
    this.#pixelOrder = setups[0].blocks.order.slice(0, problem.pixels.likelihoodCount);
    this.#search = new CrewSearch(crew, problem.tomograms, setups);
    this.#referenceSums = new ReferenceSums(problem);
    this.#margin = float32Margin(problem.photons);
    this.adaptive = {
      setSearch: (search) => {
        this.#sliceSums = undefined;
        return this.#search.set(search);
      },
      contenders: (levels) => this.#search.contenders(this.#referenceSums.takenFrom(levels)),
    };
    if (problem.background) {
      this.background = {
        ...crewBackground(crew, this.#batchSize),
        setFluence: (fluence) => this.#setFluence(fluence),
      };
    }
  }

  /**
   * Starts the workers and sends them the problem.
   *
   * @param isScreened whether pairs are screened before their log-likelihoods are taken (docs/screening.md).
   * @throws Resources when it does not fit in a worker's memory, Backend when a worker fails.
   */
  static async start(
    problem: EmcProblem,
    options: EngineOptions,
    build: KernelBuild,
    spawn: SpawnWorker,
    isScreened = canScreen(problem),
  ): Promise<WasmEngine> {
    const screening = isScreened ? screeningBlocks(problem) : undefined;
    const setups = workerSetups(problem, options, build, screening);
    const crew = new WorkerCrew(
      spawn,
      setups.map(({ tiles }) => tiles.tileCount),
    );
    try {
      const listed = problem.gaussian ? intensityBlocks : photonLists;
      await prepareWorkers(crew, setups, {
        ...listed(problem.photons, setups[0].blocks),
        ...(screening && { screening: screeningLists(problem.photons, screening) }),
      });
      return new WasmEngine(problem, options, setups, crew);
    } catch (error) {
      await crew.terminate();
      throw error;
    }
  }

  async setModel(model: Float64Array, options: ModelOptions = {}): Promise<void> {
    const { grid, pixels } = this.#problem;
    const reference = sliceReference(model, grid, pixels);
    this.#model = model;
    this.#hasVolumes = false;
    this.#sliceSums = undefined;
    this.#referenceSums.setModel(reference.logarithms);
    await loadReference(this.#crew, this.#problem, reference, this.#pixelOrder, this.#isScreened);
    await sendModel(this.#crew, model, options);
    await this.#leaveOut(options.leftOut);
  }

  async sliceSums(options: StepOptions = {}): Promise<Float64Array> {
    if (this.#sliceSums === undefined) {
      this.#requireModel('the slice sums');
      await this.#crew.overTiles('the slice sums', this.#batchSize, options, (worker, range) =>
        worker.sumSlices(range),
      );
      this.#sliceSums = await this.#search.sliceSums();
    }
    return this.#sliceSums.slice();
  }

  async likelihood(
    scale: Float64Array,
    window: Float64Array,
    options: StepOptions = {},
  ): Promise<FrameMaxima> {
    const operation = 'the likelihood';
    const model = this.#requireModel(operation);
    const margin = this.#margin;
    this.#window = window.slice();
    // In parity mode the window is applied to refined values: until then it is a little wider.
    const inWindow = this.#isRefined ? window.map((nats, d) => nats + 2 * margin[d]) : window;
    const kept = this.#search.widened(inWindow);
    await this.#crew.all(operation, (worker) => worker.beginLikelihood(scale, kept));
    // Not before: a worker may have been in the middle of a likelihood that was aborted.
    this.#reached?.fill(NOTHING_REACHED);
    await this.#meetLast(options);
    const tiles = this.#crew.overTiles(
      operation,
      this.#batchSize,
      options,
      async (worker, range) => {
        refuseShortage(await worker.likelihood(range));
      },
    );
    // Summed here while the workers compute.
    const referenceSums = this.#referenceSums.ofFrames();
    await tiles;
    this.#sliceSums = await this.#search.sliceSums();
    let maxima = joinMaxima(await this.#crew.all(operation, (worker) => worker.maxima()));
    if (this.#isRefined) {
      const problem = this.#problem;
      maxima = await refinePairs(crewPairs(this.#crew), {
        ...{ problem, model, scale, window, referenceSums, margin, maxima },
        ...(this.#fluence && { fluence: this.#fluence }),
      });
    }
    addTo(maxima.maximum, referenceSums);
    this.#last = this.#isScreened ? maxima.tomogram.slice() : undefined;
    return maxima;
  }

  async probabilities(maximum: Float64Array, beta: Float64Array): Promise<Float64Array> {
    this.#maximum = maximum.slice();
    const withoutReference = this.#referenceSums.takenFrom(maximum);
    return joinSums(
      await this.#crew.all('the probabilities', (worker) =>
        worker.probabilities(withoutReference, this.#window, beta),
      ),
    );
  }

  async listProbabilities(normaliser: Float64Array): Promise<KeptProbabilities> {
    const lists = await this.#crew.all('listing the probabilities', (worker) =>
      worker.listProbabilities(normaliser),
    );
    return joinProbabilities(lists, normaliser.length);
  }

  async maximise(
    normaliser: Float64Array,
    fluence: Float64Array,
    options: StepOptions = {},
  ): Promise<MaximiseResult> {
    const operation = 'merging';
    // The workers merge where the model was.
    this.#model = undefined;
    await this.#crew.all(operation, (worker) =>
      worker.beginMaximise(normaliser, fluence, this.#maximum),
    );
    await this.#crew.overTiles(operation, this.#batchSize, options, (worker, range) =>
      worker.maximise(range),
    );
    this.#hasVolumes = true;
    return joinResults(await this.#crew.all(operation, (worker) => worker.sums()));
  }

  async takeVolumes(volumes: MergedVolumes, options: StepOptions = {}): Promise<void> {
    options.signal?.throwIfAborted();
    if (!this.#hasVolumes) {
      const reason = 'there are no volumes; maximise comes first in every iteration';
      throw backendError({ backend: 'wasm', operation: 'collecting the volumes', reason });
    }
    this.#hasVolumes = false;
    await collectVolumes(this.#crew, volumes, options);
  }

  async dispose(): Promise<void> {
    this.#model = undefined;
    await this.#crew.terminate();
  }

  async #setFluence(fluence: Float64Array): Promise<void> {
    this.#fluence = fluence.slice();
    const references = this.#referenceSums.setFluence(fluence);
    const inOrder = Float64Array.from(this.#pixelOrder, (pixel) => references[pixel]);
    await this.#crew.all('loading the fluence', (worker) => worker.setFluence(fluence, inOrder));
  }

  /**
   * Frames meet the tomograms that they were likeliest in last, if all tomograms are theirs to meet: what cannot count
   * beside these is left out from the beginning.
   */
  async #meetLast({ signal }: StepOptions): Promise<void> {
    const last = this.#last;
    if (last && !this.#search.isLimited) {
      const operation = 'the likelihood of the last orientations';
      await this.#crew.all(operation, (worker) => worker.loadLast(last));
      await this.#crew.overTiles(
        operation,
        this.#batchSize,
        signal ? { signal } : {},
        (worker, range) => worker.meetLast(range),
      );
    }
  }

  async #leaveOut(models: Uint8Array | undefined): Promise<void> {
    if (String(models) !== String(this.#leftOut)) {
      this.#leftOut = models?.slice();
      await this.#crew.all('leaving models out', (worker) => worker.leaveOut(models));
    }
  }

  #requireModel(operation: string): Float64Array {
    if (this.#model === undefined) {
      const reason = 'there is no model; setModel comes first in every iteration';
      throw backendError({ backend: 'wasm', operation, reason });
    }
    return this.#model;
  }
}
