import { inputError } from '../errors.ts';
import { standardise, valueBetween } from '../volume/polar-rings.ts';

/** How classes are looked at along lines through their centre. */
export interface LineSampling {
  /** Lines over half a turn: the other half is the same, as Friedel's law has it. */
  readonly directions: number;
  /** The distance from the centre at which lines begin, pixels. */
  readonly leastRadius: number;
  /**
   * What a distance from the centre counts: as much as the intensity there, as Dragonfly has it, so that lines are
   * mostly compared near their beginning; or all distances alike.
   */
  readonly weighting: 'alike' | 'intensity';
}

/** Lines of classes, each less its mean and of length 1, so that their product is their correlation. */
export interface ClassLines {
  /** The classes that have lines, ascending. */
  readonly numbers: readonly number[];
  /** Those that are left out: every line of theirs has one value, so that it correlates with nothing. */
  readonly empty: readonly number[];
  /** Those that are left out because some of their values are not finite. */
  readonly notFinite: readonly number[];
  /** Distances from the centre that hold something in any class, pixels. */
  readonly radii: readonly number[];
  readonly directions: number;
  /** For each of `numbers` its lines one after the other, each a value per radius. */
  readonly values: Float64Array;
}

/** Fewer values are alike by chance. */
const LEAST_RADII = 3;

/** The largest `leastRadius` that planes of this size allow; below 0 where they are too small. */
export function mostLeastRadius(size: number): number {
  return Math.floor((size - 1) / 2) - LEAST_RADII + 1;
}

/**
 * Lines from the centre of each plane to its edge; opposite pixels are joined. Distances at which no plane holds
 * anything were not measured: lines go on behind them.
 *
 * @param values planes one after the other, each size^2 row by row.
 * @throws Input where less than three distances are left.
 */
export function classLines(
  values: ArrayLike<number>,
  size: number,
  { directions, leastRadius, weighting }: LineSampling,
): ClassLines {
  const count = values.length / size ** 2;
  const all = Array.from({ length: count }, (_, number) => number);
  const notFinite = all.filter((number) => !planeOf(values, size, number).every(Number.isFinite));
  const means = ringMeans(values, size, notFinite);
  const radii = [...means.keys()].filter((radius) => radius >= leastRadius && means[radius] > 0);
  if (radii.length < LEAST_RADII) {
    throw inputError({
      what: `Lines from ${leastRadius} pixels on`,
      expected: `at least ${LEAST_RADII} pixels of each class that hold something`,
      found: `${radii.length} of planes with ${size} pixels; take a smaller least radius`,
    });
  }
  const weights = radii.map((radius) => (weighting === 'alike' ? 1 / means[radius] : 1));
  const each = directions * radii.length;
  const made = new Float64Array(count * each);
  const numbers: number[] = [];
  const empty: number[] = [];
  for (const number of all.filter((one) => !notFinite.includes(one))) {
    const first = numbers.length * each;
    const lines = made.subarray(first, first + each);
    writeLines(planeOf(values, size, number), size, { directions, radii, weights }, lines);
    (lines.some((value) => value !== 0) ? numbers : empty).push(number);
  }
  return {
    numbers,
    empty,
    notFinite,
    radii,
    directions,
    values: made.subarray(0, numbers.length * each),
  };
}

interface Weighted {
  readonly directions: number;
  readonly radii: readonly number[];
  readonly weights: readonly number[];
}

function writeLines(
  plane: ArrayLike<number>,
  size: number,
  { directions, radii, weights }: Weighted,
  lines: Float64Array,
): void {
  const centre = (size - 1) / 2;
  for (let k = 0; k < directions; k++) {
    const angle = (Math.PI * k) / directions;
    const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
    const line = lines.subarray(k * radii.length, (k + 1) * radii.length);
    radii.forEach((radius, i) => {
      const [x, y] = [radius * sine, radius * cosine];
      const sum =
        valueBetween(plane, size, centre + x, centre + y) +
        valueBetween(plane, size, centre - x, centre - y);
      line[i] = weights[i] * sum;
    });
    standardise(line);
  }
}

/**
 * The mean size of the values of all planes but some at each whole distance from the centre within the largest circle. It is
 * taken over all planes: a factor of each plane's own would make lines differ that are common to two of them.
 */
function ringMeans(
  values: ArrayLike<number>,
  size: number,
  leftOut: readonly number[],
): Float64Array {
  const centre = (size - 1) / 2;
  const last = Math.floor(centre);
  const sums = new Float64Array(last + 1);
  const counts = new Float64Array(last + 1);
  for (let i = 0; i < values.length; i++) {
    const at = i % size ** 2;
    const radius = Math.round(Math.hypot(Math.floor(at / size) - centre, (at % size) - centre));
    if (radius <= last && !leftOut.includes(Math.floor(i / size ** 2))) {
      sums[radius] += Math.abs(values[i]);
      counts[radius]++;
    }
  }
  return sums.map((sum, radius) => sum / Math.max(1, counts[radius]));
}

function planeOf(values: ArrayLike<number>, size: number, number: number): Float64Array {
  const first = number * size ** 2;
  return Float64Array.from({ length: size ** 2 }, (_, i) => values[first + i]);
}
