import { rotationMatrices } from '../../geometry/rotation-matrix.ts';
import type { EmcProblem } from '../backend.ts';
import { expandTomogram } from '../reference/tomogram.ts';
import { sumOverPhotons } from '../../photons/sum-over-photons.ts';

/** Pairs of frame and rotation. */
export interface Pairs {
  readonly frames: ArrayLike<number>;
  readonly rotations: ArrayLike<number>;
}

/**
 * L_dr of single pairs in float64 (spec/emc.md 3.2). A slice serves all frames that ask for its rotation.
 *
 * @param scale s_d of every frame.
 */
export function exactLogLikelihoods(
  problem: EmcProblem,
  model: Float64Array,
  scale: Float64Array,
  { frames, rotations }: Pairs,
): Float64Array {
  const { size, pixels, photons } = problem;
  const { quaternions, weights } = problem.rotations;
  const result = new Float64Array(frames.length);
  const slice = new Float64Array(pixels.likelihoodCount);
  let sliced = -1;
  let sliceSum = 0;
  for (const pair of byRotation(rotations)) {
    const r = rotations[pair];
    if (r !== sliced) {
      const matrix = rotationMatrices(quaternions.subarray(4 * r, 4 * r + 4));
      expandTomogram(model, size, matrix, pixels, slice);
      sliceSum = slice.reduce((partial, value) => partial + value, 0);
      takeLogarithms(slice);
      sliced = r;
    }
    const d = frames[pair];
    result[pair] = Math.log(weights[r]) + sumOverPhotons(photons, d, slice) - scale[d] * sliceSum;
  }
  return result;
}

function byRotation(rotations: ArrayLike<number>): Uint32Array {
  const order = Uint32Array.from({ length: rotations.length }, (_, pair) => pair);
  return order.sort((a, b) => rotations[a] - rotations[b]);
}

function takeLogarithms(values: Float64Array): void {
  for (let t = 0; t < values.length; t++) {
    values[t] = values[t] > 0 ? Math.log(values[t]) : 0;
  }
}
