/**
 * Joins what the ranks of a job compute, each over its own rotations. One process is a job of one
 * rank, for which nothing needs joining; MPI meets the same contract in lib-remote.
 */
export interface Collective {
  readonly rank: number;
  readonly size: number;
  /** Sums element by element over all ranks, in place, in the same order everywhere. */
  sum(values: Float64Array): Promise<void>;
  /**
   * The element-wise maximum over all ranks with the number that belongs to it, in place; the lower
   * number where two ranks tie.
   */
  maximum(values: Float64Array, numbers: Int32Array): Promise<void>;
}

export const singleRank: Collective = {
  rank: 0,
  size: 1,
  sum: () => Promise.resolve(),
  maximum: () => Promise.resolve(),
};
