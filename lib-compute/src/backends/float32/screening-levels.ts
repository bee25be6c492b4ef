import { sumOverPhotons } from '../../photons/sum-over-photons.ts';
import type { SparseFrames } from '../../photons/sparse-photons.ts';

/** Steps from a pixel's lowest level to its highest: what 6 bits hold. */
export const MOST_STEPS = 63;
/**
 * Nats of a step, over the mean top of the photons. Finer steps bound closer, but do not reach as far down; what suits
 * follows the contrast of the model, 0.03 for a random start and about 0.1 later (docs/screening.md).
 */
const STEP_PER_TOP = 0.045;
const FINEST = 0.01;
const COARSEST = 0.15;
/** Steps between the top and the highest level, for what float32 rounds. */
const ROOM = 1 / 16;

/** How screening sees a model, sent with each. */
export interface ModelTops {
  /** Of each pixel of the likelihood: the largest logarithm that is to be expected (slice-reference.ts). */
  readonly tops: Float32Array;
  /** Sum of K x top of each frame. */
  readonly sums: Float64Array;
  /** Nats of a step. */
  readonly step: number;
}

export function modelTops(photons: SparseFrames, tops: Float64Array): ModelTops {
  const rounded = Float32Array.from(tops);
  const values = Float64Array.from(rounded);
  const sums = Float64Array.from({ length: photons.frameCount }, (_, d) =>
    sumOverPhotons(photons, d, values),
  );
  const photonCount = photons.ones.length + total(photons.counts);
  const mean = total(sums) / Math.max(photonCount, 1);
  const step = Math.min(Math.max(STEP_PER_TOP * mean, FINEST), COARSEST);
  return { tops: rounded, sums, step };
}

function total(values: Float64Array | Uint32Array): number {
  let sum = 0;
  for (const value of values) {
    sum += value;
  }
  return sum;
}

/** What bounds consist of besides steps and slice sums. */
export interface Levels {
  /** The lowest level of each pixel, in the order of the tops. */
  readonly lowest: Float32Array;
  /**
   * After each block, what is missing in the bound of a frame: sum of K x lowest level over it and the blocks before, and
   * of K x highest level over those behind. Block after block, one value per frame.
   */
  readonly rest: Float64Array;
  /** How far a frame's log-likelihood in float32 may be above the bound, nats. */
  readonly margin: Float64Array;
}

/**
 * @param behind photons of each frame behind 0, 1, ... all blocks.
 * @param additions the most float32 operations that a term goes through.
 */
export function levelsOf(
  { tops, sums, step }: ModelTops,
  behind: Float64Array,
  additions: number,
): Levels {
  const frameCount = sums.length;
  const depth = (MOST_STEPS - ROOM) * step;
  const photons = behind.subarray(0, frameCount);
  const rest = behind
    .subarray(frameCount)
    .map(
      (above, i) =>
        sums[i % frameCount] - depth * photons[i % frameCount] + MOST_STEPS * step * above,
    );
  const largest = tops.reduce((most, top) => Math.max(most, Math.abs(top)), 0);
  return {
    lowest: tops.map((top) => top - depth),
    rest,
    margin: photons.map(
      (count) => (1 + count * (largest + MOST_STEPS * step)) * additions * 2 ** -24,
    ),
  };
}
