import { symlogThreshold, type Display } from '../display.ts';
import type { Range, RangeChoice } from '../slices/range.ts';
import type { FrameData } from './frame-data.ts';
import type { FrameState } from './frame-state.ts';
import { mostCounted } from './pool-values.ts';
import { isWholeMask } from './whole-mask.ts';

/** What is known of the values of a frame that count. */
export interface FrameStatistics {
  readonly minimum: number;
  readonly maximum: number;
  /** The least above 0; 1 where there is none. */
  readonly leastPositive: number;
  /** Exceeded by a thousandth of the values: a hot pixel does not set it. Found when it is asked for. */
  readonly bright: () => number;
}

/** A quantile of so many values is near enough to that of all. */
const SAMPLES = 100_000;

const BRIGHTEST = 0.001;

/** Of the pixels that count under this display of the mask. */
export function frameStatistics(
  { layout: { mask }, values }: Pick<FrameData, 'layout' | 'values'>,
  display: FrameState['mask'],
): FrameStatistics {
  let minimum = Infinity;
  let maximum = -Infinity;
  let leastPositive = Infinity;
  let hasZero = false;
  const most = mostCounted(display);
  const isWhole = isWholeMask(mask);
  for (let cell = 0; cell < values.length; cell++) {
    const value = values[cell];
    if (isWhole || mask[cell] <= most) {
      // Most pixels of most frames: one look at each of them takes half as long as comparing it with all.
      if (value === 0) {
        hasZero = true;
      } else if (value > 0) {
        maximum = value > maximum ? value : maximum;
        leastPositive = value < leastPositive ? value : leastPositive;
      } else {
        // What is not a number is neither below nor above.
        minimum = value < minimum ? value : minimum;
        maximum = value > maximum ? value : maximum;
      }
    }
  }
  minimum = Math.min(minimum, hasZero ? 0 : leastPositive);
  maximum = hasZero ? Math.max(maximum, 0) : maximum;
  if (maximum === -Infinity) {
    return { minimum: 0, maximum: 0, leastPositive: 1, bright: () => 0 };
  }
  let bright: number | undefined;
  return {
    minimum,
    maximum,
    leastPositive: leastPositive === Infinity ? 1 : leastPositive,
    bright: () => (bright ??= brightOf(values, mask, most, minimum)),
  };
}

/** Of some of the values, evenly spread: as good as of all. Only those above the least are sorted, often few. */
function brightOf(values: Float32Array, mask: Uint8Array, most: number, minimum: number): number {
  const every = Math.max(1, Math.floor(values.length / SAMPLES));
  const above = new Float32Array(Math.ceil(values.length / every));
  let count = 0;
  let countAbove = 0;
  for (let cell = 0; cell < values.length; cell += every) {
    const value = values[cell];
    if (mask[cell] <= most && value >= minimum) {
      count += 1;
      if (value > minimum) {
        above[countAbove++] = value;
      }
    }
  }
  const sorted = above.subarray(0, countAbove).sort();
  const fromTop = count - Math.floor((1 - BRIGHTEST) * count);
  return fromTop > 0 ? (sorted.at(-fromTop) ?? minimum) : minimum;
}

/**
 * The colours' range that shows most of a frame: what `auto` means. On scales that are not logarithmic, the
 * brightest thousandth of the pixels may be brighter than its end.
 */
export function automaticFrameRange(
  { minimum, maximum, leastPositive, bright }: FrameStatistics,
  scale: Display['scale'],
): Range {
  if (scale === 'log') {
    return { low: leastPositive, high: Math.max(maximum, 2 * leastPositive) };
  }
  const low = Math.min(0, minimum);
  const high = scale === 'symlog' ? maximum : Math.max(bright(), leastPositive);
  return { low, high: high > low ? high : low + 1 };
}

/** A range chosen on a linear scale may begin below what a logarithmic one can show. */
export function chosenFrameRange(
  statistics: FrameStatistics,
  scale: Display['scale'],
  range: RangeChoice,
): Range {
  if (range === 'auto') {
    return automaticFrameRange(statistics, scale);
  }
  const low =
    scale === 'log' && range.low <= 0 ? automaticFrameRange(statistics, scale).low : range.low;
  return { low, high: range.high > low ? range.high : low + Math.max(Math.abs(low), 1) * 1e-6 };
}

/** The range in which the user can choose, `chosen` included. */
export function selectableFrameRange(
  statistics: FrameStatistics,
  scale: Display['scale'],
  chosen: Range,
): Range {
  const automatic = automaticFrameRange(statistics, scale);
  return {
    low: Math.min(automatic.low, chosen.low),
    high: Math.max(automatic.high, statistics.maximum, chosen.high),
  };
}

/**
 * Where the symmetric logarithm begins: at one photon, or where values are less, as in means, at the least of
 * them or 1 % of the brightest.
 */
export function frameThreshold({ leastPositive }: FrameStatistics, { low, high }: Range): number {
  return Math.min(1, Math.max(leastPositive, symlogThreshold({ low, high })));
}
