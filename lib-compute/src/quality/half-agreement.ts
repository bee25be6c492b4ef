import { rotationMatrices } from '../geometry/rotation-matrix.ts';
import { alignInTurns, type Quaternion } from '../volume/align.ts';
import type { CubicGrid } from '../volume/cubic-grid.ts';
import { shellCorrelations, shellsOf } from '../volume/shells.ts';

/** Below this correlation, less than half of what a shell shows is in both halves. */
const AGREES = 0.5;

/** Shells with fewer speckles can be turned so that any two volumes agree on them. */
const INNERMOST = 3;

/** As many shells decide about the rotation as make it certain; all would take ten times as long at 213^3. */
const ALIGNED_SHELLS = 12;

/** Enough points to know a correlation to 0.02. */
const MOST_POINTS = 4000;

/** How well two halves of the frames, reconstructed apart, agree. */
export interface HalfAgreement {
  /** Radii of the shells in voxels, and the correlation on each after subtracting its mean. */
  readonly radii: readonly number[];
  readonly correlation: readonly number[];
  /** Radius of the last shell before the first one under 0.5; 0 where the first already is. */
  readonly agreesUpTo: number;
  /** The odd half at q was compared with the even one at `matrix q` of this quaternion. */
  readonly rotation: Quaternion;
}

/**
 * Compares two intensities that were reconstructed apart, whatever their orientations: the correlation over
 * spheres |q| = r after subtracting the mean of each. A positive intensity's plain shell correlation is high
 * for anything that falls with |q|.
 *
 * Takes about two seconds at 213^3, and lets timers and messages in meanwhile.
 *
 * @param outermost the largest radius that was measured, voxels.
 */
export async function halfAgreement(
  odd: CubicGrid,
  even: CubicGrid,
  outermost: number,
): Promise<HalfAgreement> {
  const largest = Math.min(Math.floor(outermost), (Math.min(odd.size, even.size) - 3) / 2);
  const radii = Array.from(
    { length: Math.max(1, largest - INNERMOST + 1) },
    (_, i) => Math.min(INNERMOST, largest) + i,
  );
  const rotation = await alignInTurns(even, odd, someOf(radii));
  const matrix = rotationMatrices(Float64Array.from(rotation));
  const shells = shellsOf(odd, radii, MOST_POINTS);
  const correlation = shellCorrelations(shells, even, matrix);
  const failing = correlation.findIndex((value) => value < AGREES);
  const last = failing === -1 ? radii.length - 1 : failing - 1;
  return { radii, correlation, agreesUpTo: last < 0 ? 0 : radii[last], rotation };
}

/**
 * The shells that decide about the rotation: the inner half, where early models agree, and of these evenly
 * spread ones.
 */
function someOf(radii: readonly number[]): number[] {
  const inner = radii.slice(0, Math.max(1, Math.ceil(radii.length / 2)));
  const step = Math.max(1, inner.length / ALIGNED_SHELLS);
  return inner.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
}
