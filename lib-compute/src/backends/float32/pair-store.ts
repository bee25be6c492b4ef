/** Pairs of frame and tomogram, each with its log-likelihood. */
export interface PairList {
  readonly frames: Int32Array;
  readonly tomograms: Int32Array;
  /** Where the store keeps each pair. */
  readonly places: Float64Array;
  readonly logLikelihoods: Float64Array;
}

/** What decides how much a pair weighs against the best of its frame; values per frame. */
export interface FrameLevels {
  readonly maximum: Float64Array;
  readonly window: Float64Array;
  readonly beta: Float64Array;
}

/**
 * The float32 log-likelihoods of an engine, wherever it keeps them: all that can still count. They are
 * without the sums of the reference (slice-reference.ts), as are the levels that they are compared with.
 */
export interface PairStore {
  /** Pairs of log-likelihood > `low[frame]` and <= `high[frame]`: a list for each part of the store. */
  list(low: Float64Array, high: Float64Array): Promise<readonly PairList[]>;
  /** For each frame the sum of exp(beta (L - maximum)) over the pairs within its window. */
  normaliser(levels: FrameLevels): Promise<Float64Array>;
  /** Puts `values` in the place of the log-likelihoods of `lists`, which came from `list`. */
  overwrite(lists: readonly PairList[], values: readonly Float64Array[]): Promise<void>;
}
