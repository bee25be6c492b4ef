import type { Tomograms } from '../backends/emc-problem.ts';
import { rotationMatrices } from '../geometry/rotation-matrix.ts';
import type { Rotations } from '../geometry/rotations.ts';

/** Models that compete for the frames (spec/emc.md 3.10). */
export interface Modes {
  /** Models that are tried in every rotation. */
  readonly rotating: number;
  /** Further ones that are tried in one orientation only, the first of the list. */
  readonly still: number;
}

export function modeCount({ rotating, still }: Modes): number {
  return rotating + still;
}

/**
 * What frames are compared with, in the numbers of Dragonfly's outputs: rotation x rotating modes + mode,
 * then one tomogram for each mode that is not rotated (spec/emc.md 2.6). A rotation's weight is shared by
 * the modes; a mode that is not rotated weighs as much as the first rotation of one of the others does, as
 * in the reference program.
 */
export function tomogramsOf(rotations: Rotations, modes: Modes): Tomograms {
  const { rotating, still } = modes;
  const rotated = rotations.count * rotating;
  const count = rotated + still;
  const matrices = rotationMatrices(rotations.quaternions);
  const result = {
    count,
    matrices: new Float64Array(9 * count),
    weights: new Float64Array(count),
    models: new Int32Array(count),
  };
  for (let number = 0; number < count; number++) {
    const rotation = number < rotated ? Math.floor(number / rotating) : 0;
    result.matrices.set(matrices.subarray(9 * rotation, 9 * rotation + 9), 9 * number);
    result.weights[number] = rotations.weights[rotation] / modeCount(modes);
    result.models[number] = number < rotated ? number % rotating : rotating + number - rotated;
  }
  return result;
}
