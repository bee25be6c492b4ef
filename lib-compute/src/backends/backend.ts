import type { EmcProblem } from './emc-problem.ts';
import type { FrameTomograms, Search } from './search.ts';

/**
 * What every backend computes: one EMC iteration in five coarse steps over opaque buffers
 * (spec/emc.md 3). The iteration itself (emc/reconstruct.ts) is written once over this contract and
 * joins what several workers or ranks return; a backend never knows of files, schedules or ranks.
 */
export interface Backend {
  readonly name: BackendName;
  /** Whether this backend can run here, with the reason when it cannot. Cheap: no device is kept. */
  support(): Promise<BackendSupport>;
  /**
   * Takes the problem in: uploads photons and pixels, compiles kernels, starts workers.
   *
   * @throws Resources when it does not fit in memory, Backend when the device or a worker fails.
   */
  prepare(problem: EmcProblem, options: EngineOptions): Promise<EmcEngine>;
}

export type BackendName = 'reference' | 'wasm' | 'webgpu';

export interface BackendSupport {
  readonly available: boolean;
  /** One sentence for the user: why it is or is not available, or what it was chosen for. */
  readonly reason: string;
  /** The device as its maker names it, e.g. `2 CPU workers, relaxed SIMD`. */
  readonly device: string;
  /** True for a software adapter, which is for tests only. */
  readonly isFallback: boolean;
  /** Bytes that the device takes in one piece; of its memory as a whole WebGPU tells nothing. */
  readonly largestPiece?: number;
}

export interface EngineOptions {
  /**
   * Reproduce the reference program where it differs from the mathematics (spec/emc.md 3.11):
   * tomograms without any probability above 1e-6 are merged as zeros, and pairs near a threshold are
   * decided in float64.
   */
  readonly parity: boolean;
  /** How many workers share the tomograms, `MOST_WORKERS` at most; a backend without workers ignores it. */
  readonly workers: number;
}

export interface StepOptions {
  signal?: AbortSignal;
  /** Called with the fraction of the step that is done, 0 to 1. */
  onProgress?: (fraction: number) => void;
}

export interface ModelOptions extends StepOptions {
  /** Whether the models are those that `update` gave last, unchanged: then they need not be sent again. */
  readonly isHeld?: boolean;
  /** 1 for each model whose tomograms are nobody's until the next `setModel`; missing where there is none. */
  readonly leftOut?: Uint8Array;
}

/** Per-frame result of the likelihood step over this engine's tomograms. */
export interface FrameMaxima {
  /** The largest log-likelihood of each frame, in nats (spec/emc.md 3.2). */
  readonly maximum: Float64Array;
  /** The tomogram that has it; the lowest number where several do. */
  readonly tomogram: Int32Array;
}

/** Per-frame sums of the maximise step over this engine's tomograms (spec/emc.md 3.5, 3.9). */
export interface MaximiseResult {
  /** Sum of P ln(P / w) over P >= 1e-6, nats. */
  readonly information: Float64Array;
  /** Sum of P L, nats, without the term of the factorials. */
  readonly logLikelihood: Float64Array;
  /** Sum of P u, the expected photons at scale 1 before `rescale`. */
  readonly expectedPhotons: Float64Array;
  /** Sum of P over P >= 1e-6 in each model: frames x models, model fastest. */
  readonly occupancies: Float64Array;
  /** How many tomograms went into the models. */
  readonly mergedTomograms: number;
}

/** The pairs whose probability is above 1e-6, frame by frame (spec/emc.md 2.6). */
export interface KeptProbabilities {
  /** frameCount + 1 offsets into `tomograms` and `values`. */
  readonly offsets: Uint32Array;
  /** Tomogram numbers, ascending in each frame. */
  readonly tomograms: Int32Array;
  readonly values: Float64Array;
}

/** Sums over the merged tomograms, over the whole grid (spec/emc.md 3.7). */
export interface MergedVolumes {
  /** Sum of interpolation weight x intensity. */
  readonly sum: Float64Array;
  /** Sum of interpolation weights. */
  readonly weight: Float64Array;
}

/**
 * One prepared problem. The steps of an iteration are called in this order: `setModel`, `sliceSums`
 * (first, where the scale depends on it), `likelihood`, `probabilities`, `listProbabilities` (where they
 * are saved), `maximise`, and `takeVolumes` or what `update` does.
 * Arrays given in are only read; arrays given out belong to the caller.
 */
export interface EmcEngine {
  /** Takes the current models, over the whole grid. */
  setModel(model: Float64Array, options?: ModelOptions): Promise<void>;
  /**
   * u_r: the sum of each tomogram over the pixels of the likelihood (spec/emc.md 3.1). An
   * engine computes them once per model: after `likelihood` they cost nothing.
   */
  sliceSums(options?: StepOptions): Promise<Float64Array>;
  /**
   * L_dr of every pair (spec/emc.md 3.2). The engine remembers the pairs that can still lie within
   * `window[d]` of a frame's maximum.
   *
   * @param scale s_d for each frame.
   * @param window 14 / beta_d for each frame, nats.
   */
  likelihood(
    scale: Float64Array,
    window: Float64Array,
    options?: StepOptions,
  ): Promise<FrameMaxima>;
  /**
   * Weighs the pairs within `window` of the frame's maximum over *all* engines (spec/emc.md 3.3).
   *
   * @returns for each frame the sum of exp(beta (L - maximum)) over this engine's tomograms.
   */
  probabilities(
    maximum: Float64Array,
    beta: Float64Array,
    options?: StepOptions,
  ): Promise<Float64Array>;
  /**
   * The pairs that `maximise` will take photons from, with their probabilities; asked for between
   * `probabilities` and `maximise`, and only where they are to be saved.
   *
   * @param normaliser sum over all engines of what `probabilities` returned.
   */
  listProbabilities(normaliser: Float64Array, options?: StepOptions): Promise<KeptProbabilities>;
  /**
   * The new tomograms W' and their merge into the sums (spec/emc.md 3.4, 3.7).
   *
   * @param normaliser sum over all engines of what `probabilities` returned.
   * @param fluence phi_d of each frame, ones where scaling is off.
   */
  maximise(
    normaliser: Float64Array,
    fluence: Float64Array,
    options?: StepOptions,
  ): Promise<MaximiseResult>;
  /**
   * Writes the merged sums of this iteration over `volumes`, which are the caller's: two arrays of
   * 213^3 values are 154 MB, and a run needs them again and again.
   *
   * @throws Backend before `maximise`.
   */
  takeVolumes(volumes: MergedVolumes, options?: StepOptions): Promise<void>;
  /** There where the engine can make new models where its sums are. */
  readonly update?: ModelUpdate | undefined;
  /** There where the problem has a background. */
  readonly background?: BackgroundSteps;
  /** The most bytes that it has held on a device at once; there where one computes. */
  readonly mostDeviceBytes?: number | undefined;
  /** Missing where the engine only ever compares every frame with every tomogram. */
  readonly adaptive?: AdaptiveSteps;
  /** Frees everything; calling it twice is safe. */
  dispose(): Promise<void>;
}

/** New models of sums that no other engine adds to. */
export interface ModelUpdate {
  /**
   * Writes sum / weight over `volumes.sum` and the weights over `volumes.weight`, in the place of `takeVolumes`: the
   * values of spec/emc.md 3.7, each rounded once, to float32. The engine has the models then.
   *
   * @param averaged how many models, from the first on, are averaged with their Friedel mates by weight.
   * @throws Backend before `maximise`.
   */
  takeModels(volumes: MergedVolumes, averaged: number, options?: StepOptions): Promise<void>;
}

/** What an iteration needs besides where frames are not compared with all tomograms (docs/adaptive.md). */
export interface AdaptiveSteps {
  /**
   * Comes after `setModel` and counts until it is called again: the steps that follow know no other pairs. Slice
   * sums of tomograms that no frame is compared with are not defined then. Not for problems with candidates.
   */
  setSearch(search: Search): Promise<void>;
  /**
   * The tomograms in which a frame's log-likelihood is above its level, which is no farther below the maximum than
   * the search reaches; between `likelihood` and `probabilities`.
   *
   * @param levels nats, one value per frame; infinity asks for none.
   */
  contenders(levels: Float64Array): Promise<FrameTomograms>;
}

/** What an iteration needs besides the steps of `EmcEngine` where there is a background (spec/emc.md 3.10). */
export interface BackgroundSteps {
  /** phi_d of each frame, as `likelihood` is to expect it: phi W + b B photons. Comes before it. */
  setFluence(fluence: Float64Array): Promise<void>;
  /** Sum of P u of each frame, as `maximise` returns it; after `probabilities`. */
  expectedPhotons(normaliser: Float64Array): Promise<Float64Array>;
  /** How likely other fluences are, at the probabilities that were found; between `probabilities` and `maximise`. */
  fluenceSlopes(trial: FluenceTrial, options?: StepOptions): Promise<FluenceSlopes>;
}

/** Fluences to try. All arrays have one value per frame. */
export interface FluenceTrial {
  /** Sum over all engines of what `probabilities` returned. */
  readonly normaliser: Float64Array;
  readonly fluence: Float64Array;
  /** What slices are multiplied by, V = rescale x W. */
  readonly rescale: Float64Array;
  /** 0 leaves the frame out. */
  readonly isOpen: Uint8Array;
}

/** Sums over this engine's tomograms, one value per frame. */
export interface FluenceSlopes {
  /** Sum of P K V / (phi V + b B) over P > 1e-6; minus infinity where a photon could not be expected. */
  readonly gain: Float64Array;
  /** Sum of P K (V / (phi V + b B))^2: how fast the gain falls with phi. */
  readonly fall: Float64Array;
}
