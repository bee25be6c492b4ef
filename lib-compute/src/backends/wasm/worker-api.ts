import type { FluenceSlopes, FluenceTrial, FrameMaxima, MaximiseResult } from '../backend.ts';
import type { Background, Gaussian, ModelGrid } from '../emc-problem.ts';
import type { PairList } from '../float32/pair-store.ts';
import type { ProbabilityList } from '../join-probabilities.ts';
import type { CandidateFrames } from './candidate-frames.ts';
import type { KernelBuild } from './kernels.ts';
import type { PhotonLists } from './photon-lists.ts';
import type { PixelBlocks } from './pixel-blocks.ts';
import type { ModelTops } from '../float32/screening-levels.ts';
import type { ReachedSlot } from './screening/reached-maxima.ts';
import type { WorkerTiles } from './search-tiles.ts';
import type { TomogramTiles } from './tomogram-tiles.ts';

/** Everything a worker needs to know, sent once. */
export interface WorkerSetup {
  readonly build: KernelBuild;
  readonly grid: ModelGrid;
  readonly parity: boolean;
  readonly frameCount: number;
  readonly blocks: PixelBlocks;
  /** x, y, z and correction of every pixel, in the order of `blocks`. */
  readonly pixels: Float64Array;
  readonly tiles: TomogramTiles;
  /** Missing where log-likelihoods are not screened. */
  readonly screening?: ScreeningSetup;
  readonly candidates?: CandidateFrames;
  /** Its pixels in the order of `blocks`. */
  readonly background?: Background;
  readonly gaussian?: Gaussian;
}

/** What screening needs to know of the pixels (screening-blocks.ts). */
export interface ScreeningSetup {
  readonly blockCount: number;
  /** The row of each pixel of the likelihood, in the order of `blocks`. */
  readonly rows: Uint32Array;
  /** The same for its row of fine steps. */
  readonly hubs: Uint32Array;
  /** Missing where workers share no memory. */
  readonly reached?: ReachedSlot;
}

/** Memory that could not be had, in bytes. */
export interface Shortage {
  readonly needed: number;
  readonly available: number;
}

/** The lists come back either way. */
export interface Prepared {
  readonly photons: PhotonLists;
  readonly shortage: Shortage | undefined;
}

/** Tiles `from` to `to - 1` of the worker's own. */
export interface TileRange {
  readonly from: number;
  readonly to: number;
}

/**
 * What one worker computes over its own tomograms; it works as well on the caller's thread, for tests.
 * All log-likelihoods are without the reference's sum (slice-reference.ts). The steps follow each other
 * as those of `EmcEngine` do; those over tiles are called in ranges, so that a step can be stopped.
 * Large arrays travel to and fro: garbage of their size would outlive the iteration.
 */
export interface WorkerApi {
  /** Loads the kernels and takes memory for all but the kept pairs. */
  prepare(setup: WorkerSetup, photons: PhotonLists): Promise<Prepared>;
  /** Other tomograms in the place of those before, no more than at first. */
  loadTiles(tiles: WorkerTiles): void;
  /** 1 for each model whose tomograms are nobody's from now on. */
  leaveOut(models: Uint8Array | undefined): void;
  /** Part of the models, from voxel `begin` on; `values` come back for the next part. */
  loadModel(begin: number, values: Float32Array<ArrayBuffer>): Float32Array<ArrayBuffer>;
  /**
   * The reference of each pixel of the likelihood, in the order of the blocks: the factor, and what
   * stands for the logarithm where there is none.
   */
  loadReference(factors: Float32Array, missing: Float32Array): void;
  /** Where log-likelihoods are screened; tops in the order of the blocks. */
  loadTops(tops: ModelTops): void;
  sumSlices(range: TileRange): void;
  /** u of the worker's tomograms, in the order of its tiles. */
  sliceSums(): Float64Array;
  beginLikelihood(scale: Float64Array, window: Float64Array): void;
  /**
   * Which tomogram each frame was likeliest in with the last model, and then a range of the tiles that these make: their
   * log-likelihoods screen the others.
   */
  loadLast(last: Int32Array): void;
  meetLast(range: TileRange): void;
  likelihood(range: TileRange): Shortage | undefined;
  maxima(): FrameMaxima;
  /** Kept pairs of log-likelihood > `low[frame]` and <= `high[frame]`. */
  listPairs(low: Float64Array, high: Float64Array): PairList;
  overwritePairs(places: Float64Array, logLikelihoods: Float64Array): void;
  /** Kept pairs of probability above 1e-6. */
  listProbabilities(normaliser: Float64Array): ProbabilityList;
  /** Drops kept pairs beyond the window; then the sum of exp(beta D) of each frame. */
  probabilities(maximum: Float64Array, window: Float64Array, beta: Float64Array): Float64Array;
  /**
   * phi of each frame as the likelihood is to expect it over a background, and what each pixel of the likelihood
   * is measured against, in the order of the blocks.
   */
  setFluence(fluence: Float64Array, references: Float64Array): void;
  /** Sum of P u of each frame. */
  expectedPhotons(normaliser: Float64Array): Float64Array;
  beginSlopes(trial: FluenceTrial): void;
  addSlopes(range: TileRange): void;
  slopes(): FluenceSlopes;
  /** @param maximum of each frame, with the reference's sum. */
  beginMaximise(normaliser: Float64Array, fluence: Float64Array, maximum: Float64Array): void;
  maximise(range: TileRange): void;
  sums(): MaximiseResult;
  /** Fills `pairs` with the merged sum and weight, alternately, from voxel `begin` on. */
  volumes(begin: number, pairs: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer>;
}
