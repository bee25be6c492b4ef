import { voxelCount, type EmcProblem } from '../emc-problem.ts';
import { expandTomogram } from '../reference/tomogram.ts';
import { BackgroundStatistics } from '../reference/background-statistics.ts';
import { PoissonStatistics } from '../reference/poisson-statistics.ts';
import type { Statistics } from '../reference/statistics.ts';

/** Pairs of frame and tomogram. */
export interface Pairs {
  readonly frames: ArrayLike<number>;
  readonly tomograms: ArrayLike<number>;
}

/**
 * L_dr of single pairs in float64 (spec/emc.md 3.2). A slice serves all frames that ask for it.
 *
 * @param scale s_d of every frame.
 * @param fluence phi_d of every frame, where there is a background.
 */
export function exactLogLikelihoods(
  problem: EmcProblem,
  model: Float64Array,
  scale: Float64Array,
  { frames, tomograms }: Pairs,
  fluence?: Float64Array,
): Float64Array {
  const { grid, pixels } = problem;
  const statistics = statisticsOf(problem, fluence);
  const { matrices, weights, models } = problem.tomograms;
  const voxels = voxelCount(grid);
  const result = new Float64Array(frames.length);
  const slice = new Float64Array(pixels.likelihoodCount);
  let sliced = -1;
  for (const pair of byTomogram(tomograms)) {
    const r = tomograms[pair];
    if (r !== sliced) {
      const ownModel = model.subarray(voxels * models[r]);
      const matrix = matrices.subarray(9 * r, 9 * r + 9);
      // Pairs are refined in parity mode only.
      expandTomogram(ownModel, grid, matrix, pixels, slice, true);
      const sliceSum = slice.reduce((partial, value) => partial + value, 0);
      statistics.look(slice, sliceSum);
      sliced = r;
    }
    const d = frames[pair];
    result[pair] = Math.log(weights[r]) + statistics.logLikelihood(d, scale[d]);
  }
  return result;
}

function byTomogram(tomograms: ArrayLike<number>): Uint32Array {
  const order = Uint32Array.from({ length: tomograms.length }, (_, pair) => pair);
  return order.sort((a, b) => tomograms[a] - tomograms[b]);
}

function statisticsOf(
  { photons, pixels, background }: EmcProblem,
  fluence: Float64Array | undefined,
): Statistics {
  if (!background) {
    return new PoissonStatistics(photons, pixels.likelihoodCount);
  }
  const statistics = new BackgroundStatistics(photons, background, true);
  statistics.fluence = fluence ?? statistics.fluence;
  return statistics;
}
