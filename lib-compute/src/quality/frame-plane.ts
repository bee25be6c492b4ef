import type { Modes } from '../emc/tomograms.ts';
import { rotationMatrices } from '../geometry/rotation-matrix.ts';
import type { Rotations } from '../geometry/rotations.ts';
import { rotationOf } from './orientation-spread.ts';

/**
 * The direction of the beam in the frame of the model: the normal of the plane that a frame cuts out of the
 * model, as far as the Ewald sphere is flat.
 *
 * @param orientation of the frame, in the numbers of the outputs.
 * @returns a unit vector; undefined for frames that take no part and modes that are not rotated.
 */
export function framePlane(
  orientation: number,
  rotations: Rotations,
  modes: Modes,
): readonly [x: number, y: number, z: number] | undefined {
  const rotation = rotationOf(orientation, rotations.count, modes);
  if (rotation === undefined) {
    return undefined;
  }
  const quaternion = rotations.quaternions.slice(4 * rotation, 4 * rotation + 4);
  const matrix = rotationMatrices(quaternion);
  return [matrix[2], matrix[5], matrix[8]];
}
