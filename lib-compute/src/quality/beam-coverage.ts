import type { Modes } from '../emc/tomograms.ts';
import { rotationMatrices } from '../geometry/rotation-matrix.ts';
import type { Rotations } from '../geometry/rotations.ts';
import { cellOf, HALF_SPHERE_CELLS } from './half-sphere-cells.ts';
import { rotationOf } from './orientation-spread.ts';

/** From which sides the particles were seen, one value per cell of `HALF_SPHERE_CELLS`. */
export interface BeamCoverage {
  /** Frames whose beam, in the frame of the model, goes through the cell. */
  readonly frames: readonly number[];
  /** How many there would be if all orientations that were tried were as likely; 0 where none was tried. */
  readonly expected: readonly number[];
}

/**
 * Counts the frames by the direction of the beam in the frame of the model: the third column of R, as the
 * beam runs along z (spec/emc.md 2.3). Opposite directions count as one: an intensity equals its inversion.
 *
 * @param orientations most likely orientation of every frame, in the numbers of the outputs.
 */
export function beamCoverage(
  orientations: ArrayLike<number>,
  rotations: Rotations,
  modes: Modes,
): BeamCoverage {
  const matrices = rotationMatrices(rotations.quaternions);
  const cells = Uint16Array.from({ length: rotations.count }, (_, r) =>
    cellOf(matrices[9 * r + 2], matrices[9 * r + 5], matrices[9 * r + 8]),
  );
  const frames = HALF_SPHERE_CELLS.map(() => 0);
  let total = 0;
  for (let frame = 0; frame < orientations.length; frame++) {
    const rotation = rotationOf(orientations[frame], rotations.count, modes);
    if (rotation !== undefined) {
      frames[cells[rotation]] += 1;
      total += 1;
    }
  }
  const expected = HALF_SPHERE_CELLS.map(() => 0);
  cells.forEach((cell, r) => {
    expected[cell] += rotations.weights[r] * total;
  });
  return { frames, expected };
}
