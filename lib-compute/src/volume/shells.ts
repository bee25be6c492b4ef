import { correlation } from './correlation.ts';
import type { CubicGrid } from './cubic-grid.ts';
import { halfSpherePoints } from './half-sphere-points.ts';
import { sampleRotated } from './sample-rotated.ts';

/** One sphere around the origin: where it is looked at and what the truth holds there. */
export interface Shell {
  /** In voxels. */
  readonly radius: number;
  /** x, y, z of each point. */
  readonly points: Float64Array;
  readonly truth: Float64Array;
}

const IDENTITY = [1, 0, 0, 0, 1, 0, 0, 0, 1];

/**
 * Shells as spheres, not as bins of voxels: within a bin the intensity falls with the radius, and two
 * volumes that share nothing but this fall would seem to agree.
 *
 * @param radii in voxels, at most `(size - 3) / 2` of `truth`.
 * @param mostPoints bound on the points per shell; without it there is one per voxel.
 */
export function shellsOf(
  truth: CubicGrid,
  radii: readonly number[],
  mostPoints = Infinity,
): Shell[] {
  return radii.map((radius) => {
    const count = Math.min(Math.ceil(2 * Math.PI * radius * radius), mostPoints);
    const points = halfSpherePoints(radius, count);
    const values = new Float64Array(count);
    sampleRotated(truth, points, IDENTITY, values);
    return { radius, points, truth: values };
  });
}

/** The correlation of each shell with `grid` under `matrix`: truth at q against grid at `matrix q`. */
export function shellCorrelations(
  shells: readonly Shell[],
  grid: CubicGrid,
  matrix: ArrayLike<number>,
): number[] {
  return shells.map(({ points, truth }) => {
    const values = new Float64Array(truth.length);
    sampleRotated(grid, points, matrix, values);
    return correlation(values, truth);
  });
}

/** Mean over the shells in which every point counts the same. */
export function meanCorrelation(shells: readonly Shell[], correlations: readonly number[]): number {
  let sum = 0;
  let points = 0;
  shells.forEach(({ truth }, i) => {
    sum += correlations[i] * truth.length;
    points += truth.length;
  });
  return sum / points;
}
