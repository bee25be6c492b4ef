import { inputError } from '../errors.ts';
import { rotationMatrices } from '../geometry/rotation-matrix.ts';
import { align, type Quaternion } from './align.ts';
import { cubicGrid } from './cubic-grid.ts';
import { meanCorrelation, shellCorrelations, shellsOf } from './shells.ts';
import type { Volume } from './volume.ts';

/** From this correlation on, a shell agrees. */
const AGREES = 0.8;

/** How well a reconstructed intensity agrees with the true one. */
export interface IntensityAgreement {
  /** One entry per shell, by ascending radius (voxels). */
  readonly shells: readonly { readonly radius: number; readonly correlation: number }[];
  /** The truth at q was compared with the reconstruction at `matrix q` of this quaternion. */
  readonly rotation: Quaternion;
  /** The lowest correlation of all shells: the score. The inner shells hold so few speckles that any two
   * volumes can be turned to agree there; only the truth agrees everywhere. */
  readonly lowest: number;
  /** Mean over the shells, each counting as its number of voxels. */
  readonly mean: number;
  /** Radius of the last shell before the first that drops under 0.8; 0 when the first one does. */
  readonly agreesUpTo: number;
}

/**
 * Compares a reconstructed intensity with the true one, whatever its orientation: the correlation over
 * each shell |q| = radius after subtracting the mean of the shell, after aligning over SO(3). Positive
 * volumes that share only their fall with |q| (a radial average, say) score near 0, where a plain
 * Fourier shell correlation is high for anything.
 *
 * Takes about a second at 65^3.
 *
 * @param range the shells that were measured: whole radii in voxels, both included.
 * @throws Input when a volume is not one cube of odd edge, or the range does not fit inside both.
 */
export function intensityAgreement(
  reconstruction: Volume,
  truth: Volume,
  range: { readonly from: number; readonly to: number },
): IntensityAgreement {
  const grid = cubicGrid(reconstruction, 'the reconstruction');
  const trueGrid = cubicGrid(truth, 'the true intensity');
  const radii = radiiOf(range, (Math.min(grid.size, trueGrid.size) - 3) / 2);
  const rotation = align(grid, trueGrid, radii);
  const shells = shellsOf(trueGrid, radii);
  const matrix = rotationMatrices(Float64Array.from(rotation));
  const correlations = shellCorrelations(shells, grid, matrix);
  const failing = correlations.findIndex((value) => value < AGREES);
  return {
    shells: radii.map((radius, i) => ({ radius, correlation: correlations[i] })),
    rotation,
    lowest: Math.min(...correlations),
    mean: meanCorrelation(shells, correlations),
    agreesUpTo: failing === -1 ? range.to : failing === 0 ? 0 : radii[failing - 1],
  };
}

function radiiOf({ from, to }: { from: number; to: number }, largest: number): number[] {
  if (!Number.isInteger(from) || !Number.isInteger(to) || from < 1 || to < from || to > largest) {
    throw inputError({
      what: 'The range of shells',
      expected: `whole radii from 1 to ${largest}`,
      found: `${from} to ${to}`,
    });
  }
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
