import { inputError } from '../errors.ts';
import type { Rotations } from './rotations.ts';
import { sixHundredCell, toCoordinates, type ExactPoint, type Facet } from './six-hundred-cell.ts';

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
  const polytope = sixHundredCell();
  const quaternions: number[] = [];
  const weights: number[] = [];
  for (const kind of ['vertices', 'edges', 'faces', 'cells'] as const) {
    for (const facet of polytope[kind]) {
      const centre = total(facet.cell.map(toCoordinates));
      for (const point of pointsInside(facet, divisions)) {
        if (!isPositive(point)) {
          continue;
        }
        // Divided and normalised as Dragonfly does, for the same bits: they decide which of equally
        // near operators is nearest (point-groups/fundamental-rotations.ts).
        const place = toCoordinates(point).map((x) => x / (2 * divisions));
        const length = Math.sqrt(dot(place, place));
        quaternions.push(...place.map((x) => x / length));
        weights.push(
          (FACET_FACTORS[kind] * dot(place, centre)) / length ** 4 / Math.hypot(...centre),
        );
      }
    }
  }
  return {
    count: weights.length,
    quaternions: Float64Array.from(quaternions),
    weights: normalised(weights),
  };
}

/** The grid points that lie inside a facet and on none of its own facets, scaled by `n`. */
function* pointsInside({ corners }: Facet, n: number): Generator<ExactPoint> {
  const origin = corners[0].map((x) => x * n);
  const steps = corners.slice(1).map((corner) => corner.map((x, k) => x - corners[0][k]));
  for (const counts of positiveCounts(steps.length, n)) {
    yield origin.map(
      (x, k) => x + steps.reduce((offset, step, m) => offset + counts[m] * step[k], 0),
    );
  }
}

/** All lists of `length` counts, each at least 1 and together below `n`; first count slowest. */
function* positiveCounts(length: number, n: number): Generator<number[]> {
  if (length === 0) {
    yield [];
    return;
  }
  for (let first = 1; first <= n - length; first++) {
    for (const rest of positiveCounts(length - 1, n - first)) {
      yield [first, ...rest];
    }
  }
}

/** q and -q are the same rotation: keeps the one whose first non-zero integer is positive. */
function isPositive(point: ExactPoint): boolean {
  return (point.find((x) => x !== 0) ?? 0) > 0;
}

function total(places: readonly (readonly number[])[]): number[] {
  return [0, 1, 2, 3].map((k) => places.reduce((partial, place) => partial + place[k], 0));
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((partial, x, k) => partial + x * b[k], 0);
}

/** Weights divided by their sum. */
export function normalised(weights: ArrayLike<number>): Float64Array {
  const result = Float64Array.from(weights);
  const sum = result.reduce((partial, w) => partial + w, 0);
  return result.map((w) => w / sum);
}
