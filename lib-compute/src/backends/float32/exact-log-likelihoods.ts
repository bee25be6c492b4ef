import { voxelCount, type EmcProblem } from '../emc-problem.ts';
import { expandTomogram } from '../reference/tomogram.ts';
import { sumOverPhotons } from '../../photons/sum-over-photons.ts';

/** Pairs of frame and tomogram. */
export interface Pairs {
  readonly frames: ArrayLike<number>;
  readonly tomograms: ArrayLike<number>;
}

/**
 * L_dr of single pairs in float64 (spec/emc.md 3.2). A slice serves all frames that ask for it.
 *
 * @param scale s_d of every frame.
 */
export function exactLogLikelihoods(
  problem: EmcProblem,
  model: Float64Array,
  scale: Float64Array,
  { frames, tomograms }: Pairs,
): Float64Array {
  const { grid, pixels, photons } = problem;
  const { matrices, weights, models } = problem.tomograms;
  const voxels = voxelCount(grid);
  const result = new Float64Array(frames.length);
  const slice = new Float64Array(pixels.likelihoodCount);
  let sliced = -1;
  let sliceSum = 0;
  for (const pair of byTomogram(tomograms)) {
    const r = tomograms[pair];
    if (r !== sliced) {
      const ownModel = model.subarray(voxels * models[r]);
      const matrix = matrices.subarray(9 * r, 9 * r + 9);
      // Pairs are refined in parity mode only.
      expandTomogram(ownModel, grid, matrix, pixels, slice, true);
      sliceSum = slice.reduce((partial, value) => partial + value, 0);
      takeLogarithms(slice);
      sliced = r;
    }
    const d = frames[pair];
    result[pair] = Math.log(weights[r]) + sumOverPhotons(photons, d, slice) - scale[d] * sliceSum;
  }
  return result;
}

function byTomogram(tomograms: ArrayLike<number>): Uint32Array {
  const order = Uint32Array.from({ length: tomograms.length }, (_, pair) => pair);
  return order.sort((a, b) => tomograms[a] - tomograms[b]);
}

function takeLogarithms(values: Float64Array): void {
  for (let t = 0; t < values.length; t++) {
    values[t] = values[t] > 0 ? Math.log(values[t]) : 0;
  }
}
