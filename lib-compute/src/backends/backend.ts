import type { SparsePhotons } from '../photons/sparse-photons.ts';
import type { Rotations } from '../geometry/rotations.ts';

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
}

/**
 * The frozen part of a reconstruction. Pixels with mask 2 and blacklisted frames are gone; pixels are
 * renumbered so that those of the likelihood (mask 0) come first.
 */
export interface EmcProblem {
  /** Edge of the model in voxels, odd; the centre is at `(size - 1) / 2`. */
  readonly size: number;
  readonly rotations: Rotations;
  readonly pixels: PixelTable;
  /** The frames that take part; pixel numbers are those of `pixels`. */
  readonly photons: SparsePhotons;
}

export interface PixelTable {
  readonly count: number;
  /** Pixels 0 to `likelihoodCount - 1` have mask 0, the rest mask 1 (merged only). */
  readonly likelihoodCount: number;
  /** Position in voxels, one value per pixel. */
  readonly qx: Float64Array;
  readonly qy: Float64Array;
  readonly qz: Float64Array;
  /** Polarisation and solid-angle factor, divided by its mean over the whole detector. */
  readonly correction: Float64Array;
}

export interface EngineOptions {
  /**
   * Reproduce the reference program where it differs from the mathematics (spec/emc.md 3.11):
   * rotations without any probability above 1e-6 are merged as tomograms of zeros, and pairs near a
   * threshold are decided in float64.
   */
  readonly parity: boolean;
  /** How many workers share the rotations; a backend without workers ignores it. */
  readonly workers: number;
}

export interface StepOptions {
  signal?: AbortSignal;
  /** Called with the fraction of the step that is done, 0 to 1. */
  onProgress?: (fraction: number) => void;
}

/** Per-frame result of the likelihood step over this engine's rotations. */
export interface FrameMaxima {
  /** The largest log-likelihood of each frame, in nats (spec/emc.md 3.2). */
  readonly maximum: Float64Array;
  /** The rotation that has it; the lowest number where several do. */
  readonly rotation: Int32Array;
}

/** Per-frame sums of the maximise step over this engine's rotations (spec/emc.md 3.5, 3.9). */
export interface MaximiseResult {
  /** Sum of P ln(P / w) over P >= 1e-6, nats. */
  readonly information: Float64Array;
  /** Sum of P L, nats, without the term of the factorials. */
  readonly logLikelihood: Float64Array;
  /** Sum of P u, the expected photons at scale 1 before `rescale`. */
  readonly expectedPhotons: Float64Array;
  /** How many tomograms went into the model. */
  readonly mergedRotations: number;
}

/** Sums over the merged tomograms, `size`^3 values each, x slowest (spec/emc.md 3.7). */
export interface MergedVolumes {
  /** Sum of interpolation weight x intensity. */
  readonly sum: Float64Array;
  /** Sum of interpolation weights. */
  readonly weight: Float64Array;
}

/**
 * One prepared problem. The steps of an iteration are called in this order: `setModel`, `sliceSums`
 * (first, where the scale depends on it), `likelihood`, `probabilities`, `maximise`, `takeVolumes`.
 * Arrays given in are only read; arrays given out belong to the caller.
 */
export interface EmcEngine {
  /** Takes the current model, `size`^3 values, x slowest. */
  setModel(model: Float64Array, options?: StepOptions): Promise<void>;
  /**
   * u_r: the sum of each rotation's slice over the pixels of the likelihood (spec/emc.md 3.1). An
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
   * @returns for each frame the sum of exp(beta (L - maximum)) over this engine's rotations.
   */
  probabilities(
    maximum: Float64Array,
    beta: Float64Array,
    options?: StepOptions,
  ): Promise<Float64Array>;
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
  /** Frees everything; calling it twice is safe. */
  dispose(): Promise<void>;
}
