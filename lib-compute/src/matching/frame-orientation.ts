import type { Modes } from '../emc/tomograms.ts';
import { rotationMatrices } from '../geometry/rotation-matrix.ts';
import type { Rotations } from '../geometry/rotations.ts';

/** Where a frame lies in a model. */
export interface FrameOrientation {
  /** Number of the rotation, from 0; modes that are not rotated have the first. */
  readonly rotation: number;
  /** Which of the models that compete for the frames. */
  readonly mode: number;
  /** A pixel at q lies at `matrix q` in the model: 9 values, rows one after the other. */
  readonly matrix: Float64Array;
}

/**
 * What the number of an orientation stands for (spec/emc.md 2.6).
 *
 * @returns undefined for frames that take no part, and numbers that the run does not have.
 */
export function frameOrientation(
  orientation: number,
  rotations: Rotations,
  { rotating, still }: Modes,
): FrameOrientation | undefined {
  const rotated = rotations.count * rotating;
  if (!(orientation >= 0 && orientation < rotated + still)) {
    return undefined;
  }
  const isRotated = orientation < rotated;
  const rotation = isRotated ? Math.floor(orientation / rotating) : 0;
  return {
    rotation,
    mode: isRotated ? orientation % rotating : rotating + orientation - rotated,
    matrix: rotationMatrices(rotations.quaternions.slice(4 * rotation, 4 * rotation + 4)),
  };
}
