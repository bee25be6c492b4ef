import type { ChartScale } from './chart-data.ts';

/** Where the values of a chart lie and what stands at its grid lines. */
export interface ValueAxis {
  /** What is drawn for a value: itself, or the logarithm of its size. */
  readonly project: (value: number) => number;
  /** Projected values at the bottom and the top. */
  readonly range: readonly [number, number];
  readonly ticks: readonly number[];
}

/** Labels closer than this many pixels would touch. */
const TICK_DISTANCE = 14;

/** Room above and below the values, as a part of their range. */
const MARGIN = 0.06;

/** What the axis of equal values spans at least: this part of their size on both sides, or decades. */
const EQUAL = 0.1;

/** Negative values are laid out by the logarithm of their size when they differ by more than this. */
const WIDE = 2;

/**
 * Chooses three to five round grid lines for the finite ones of `values`.
 *
 * Likelihoods are negative and fall from large to small in the first iterations: where they span more
 * than a factor of `WIDE`, the logarithm of their size shows both ends.
 */
export function valueAxis(values: readonly number[], scale: ChartScale): ValueAxis {
  const finite = values.filter(Number.isFinite);
  const low = finite.reduce((least, value) => Math.min(least, value), Infinity);
  const high = finite.reduce((most, value) => Math.max(most, value), -Infinity);
  if (low > 0 && scale === 'log') {
    return logAxis(low, high, 1);
  }
  if (high < 0 && low / high > WIDE) {
    return logAxis(-high, -low, -1);
  }
  return linearAxis(low, high);
}

function linearAxis(low: number, high: number): ValueAxis {
  const project = (value: number): number => value;
  if (!(low <= high)) {
    return { project, range: [0, 1], ticks: [] };
  }
  const margin = (high - low) * MARGIN || Math.abs(high) * EQUAL || EQUAL;
  const range = [low - margin, high + margin] as const;
  return { project, range, ticks: roundTicks(range[0], range[1]) };
}

/** @param sign of the values, whose size lies between `least` and `most`. */
function logAxis(least: number, most: number, sign: 1 | -1): ValueAxis {
  const project = (value: number): number => sign * Math.log10(Math.abs(value));
  const [bottom, top] = [project(sign * least), project(sign * most)].sort((a, b) => a - b);
  const margin = Math.max((top - bottom) * MARGIN, EQUAL - (top - bottom));
  const range = [bottom - margin, top + margin] as const;
  const inside = (tick: number): boolean => project(tick) >= range[0] && project(tick) <= range[1];
  const ticks = decadeTicks(least, most, 10 ** margin).map((tick) => sign * tick);
  return { project, range, ticks: ticks.filter(inside) };
}

/**
 * Ticks at round numbers of each decade, as many as leave three to five.
 *
 * @param margin what the axis goes beyond the values, as a factor.
 */
function decadeTicks(least: number, most: number, margin: number): number[] {
  const decades = Math.log10(most / least);
  if (decades < 0.35) {
    return roundTicks(least / margin, most * margin);
  }
  const digits =
    decades > 2.2 ? [1] : decades > 1.6 ? [1, 3] : decades > 0.8 ? [1, 2, 5] : [1, 1.5, 2, 3, 5, 7];
  const skip = decades > 8 ? 3 : decades > 5 ? 2 : 1;
  const ticks: number[] = [];
  const first = Math.floor(Math.log10(least)) - 1;
  for (let decade = first; decade <= Math.ceil(Math.log10(most)); decade++) {
    if (decade % skip === 0) {
      ticks.push(...digits.map((digit) => Number(`${digit}e${decade}`)));
    }
  }
  return ticks;
}

/** Multiples of 1, 2, 2.5 or 5 times a power of ten: three to five of them. */
function roundTicks(low: number, high: number): number[] {
  const power = 10 ** Math.floor(Math.log10((high - low) / 5));
  const steps = [1, 2, 2.5, 5, 10].map((digit) => digit * power);
  const step = steps.find((candidate) => (high - low) / candidate < 5) ?? 10 * power;
  const ticks: number[] = [];
  for (let index = Math.ceil(low / step); index * step <= high; index++) {
    ticks.push(Number((index * step).toPrecision(12)));
  }
  return ticks;
}

/** Those of the ticks that can be read in a chart of `height` pixels, from below. */
export function readableTicks({ ticks, range, project }: ValueAxis, height: number): number[] {
  const scale = height / (range[1] - range[0]);
  const readable: number[] = [];
  let free = -Infinity;
  for (const tick of ticks.toSorted((a, b) => project(a) - project(b))) {
    const place = project(tick) * scale;
    if (place >= free) {
      readable.push(tick);
      free = place + TICK_DISTANCE;
    }
  }
  return readable;
}
