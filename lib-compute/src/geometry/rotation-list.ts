import { inputError } from '../errors.ts';
import type { Rotations } from './rotations.ts';
import {
  sixHundredCell,
  toCoordinate,
  toCoordinates,
  type ExactPoint,
  type Facet,
  type SixHundredCell,
} from './six-hundred-cell.ts';

/** More than any computer of today could try: 1.3e9 rotations at 300. */
export const MAXIMUM_DIVISIONS = 300;

/**
 * How much a point on a facet shared by several cells counts, against a point inside a cell:
 * vertex, edge, face, cell (spec/emc.md 2.7, step 4).
 */
const FACET_FACTORS = { vertices: 5 / 6, edges: 35 / 36, faces: 1, cells: 1 };

/**
 * Orientations spread evenly over SO(3): the 600-cell with every edge divided into `divisions` parts,
 * one of each pair of antipodes (spec/emc.md 2.7). There are 10 (5 n^3 + n) of them, about 0.91 / n rad
 * apart, in the order of Dragonfly, so that orientation numbers mean the same.
 */
export function rotationList(divisions: number): Rotations {
  if (!Number.isInteger(divisions) || divisions < 1 || divisions > MAXIMUM_DIVISIONS) {
    throw inputError({
      what: 'num_div',
      expected: `a whole number from 1 to ${MAXIMUM_DIVISIONS}`,
      found: String(divisions),
    });
  }
  const count = 10 * (5 * divisions ** 3 + divisions);
  const quaternions = new Float64Array(4 * count);
  const weights = new Float64Array(count);
  const place = new Float64Array(4);
  let rotation = 0;
  for (const kind of ['vertices', 'edges', 'faces', 'cells'] as const) {
    for (const facet of polytope()[kind]) {
      const centre = total(facet.cell.map(toCoordinates));
      const factor = FACET_FACTORS[kind];
      const distance = Math.hypot(...centre);
      forEachPointInside(facet, divisions, (point) => {
        if (!isPositive(point)) {
          return;
        }
        // Divided and normalised as Dragonfly does, for the same bits: they decide which of equally
        // near operators is nearest (point-groups/fundamental-rotations.ts).
        for (let k = 0; k < 4; k++) {
          place[k] = toCoordinate(point, k) / (2 * divisions);
        }
        const length = Math.sqrt(dot(place, place));
        for (let k = 0; k < 4; k++) {
          quaternions[4 * rotation + k] = place[k] / length;
        }
        weights[rotation] = (factor * dot(place, centre)) / length ** 4 / distance;
        rotation++;
      });
    }
  }
  return { count, quaternions, weights: normalised(weights) };
}

let known: SixHundredCell | undefined;

/** Made once: which of its vertices are neighbours is found by distance. */
function polytope(): SixHundredCell {
  known ??= sixHundredCell();
  return known;
}

/**
 * The grid points that lie inside a facet and on none of its own facets, scaled by `n`: each step from the
 * first corner at least once and all together less than `n` times; the first step's count is slowest.
 *
 * @param take gets the same array for all.
 */
function forEachPointInside(
  { corners }: Facet,
  n: number,
  take: (point: ExactPoint) => void,
): void {
  const point = corners[0].map((x) => x * n);
  const steps = corners.slice(1).map((corner) => corner.map((x, k) => x - corners[0][k]));
  const go = (step: readonly number[], times: number): void => {
    for (let k = 0; k < point.length; k++) {
      point[k] += times * step[k];
    }
  };
  const choose = (m: number, left: number): void => {
    if (m === steps.length) {
      take(point);
      return;
    }
    const step = steps[m];
    const most = left - (steps.length - m);
    for (let count = 1; count <= most; count++) {
      go(step, 1);
      choose(m + 1, left - count);
    }
    go(step, -Math.max(0, most));
  };
  choose(0, n);
}

/** q and -q are the same rotation: keeps the one whose first non-zero integer is positive. */
function isPositive(point: ExactPoint): boolean {
  for (const x of point) {
    if (x !== 0) {
      return x > 0;
    }
  }
  return false;
}

function total(places: readonly (readonly number[])[]): number[] {
  return [0, 1, 2, 3].map((k) => places.reduce((partial, place) => partial + place[k], 0));
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2] + a[3] * b[3];
}

/** Weights divided by their sum. */
export function normalised(weights: ArrayLike<number>): Float64Array {
  const result = Float64Array.from(weights);
  const sum = result.reduce((partial, w) => partial + w, 0);
  return result.map((w) => w / sum);
}
