import { formatSignificant } from '../../components/format/number.ts';
import { roundStepAbove } from '../round-step.ts';
import { besideZero } from '../signed-place.ts';
import { placeOf, symlogThreshold, valueAt, type Display } from '../display.ts';

export interface Tick {
  readonly value: number;
  /** 0 to 1 along the bar. */
  readonly place: number;
}

/** About so many steps on a scale that is not logarithmic. */
const STEPS = 4;

/** Round values along a colour bar: powers of ten when logarithmic, else equal steps. */
export function ticksOf(display: Display): Tick[] {
  const { scale } = display;
  const values =
    scale === 'log'
      ? powersOfTen(display)
      : scale === 'symlog'
        ? symmetricPowers(display)
        : equalSteps(display);
  return values.map((value) => ({ value, place: placeOf(value, display) }));
}

/** Nearer to each other, of the bar, labels touch beside a volume, where bars are shortest. */
const LEAST_DISTANCE = 0.08;

/** Ticks whose labels do not touch: the first, and from the last on those that are not too near. */
export function spacedTicks(ticks: readonly Tick[]): Tick[] {
  const kept: Tick[] = [];
  for (const tick of ticks.toReversed()) {
    const isFirst = tick === ticks[0];
    const next = kept.at(-1);
    if (next === undefined || next.place - tick.place >= LEAST_DISTANCE) {
      kept.push(tick);
    } else if (isFirst) {
      kept.splice(-1, 1, tick);
    }
  }
  return kept.reverse();
}

/**
 * Round values of both signs along a bar with 0 in the middle: two of each sign at most.
 *
 * @param display of the magnitudes.
 */
export function signedTicks(display: Display): Tick[] {
  const ticks = ticksOf(display).filter(({ value }) => value > 0);
  const every = Math.ceil(ticks.length / 2);
  // The outermost are kept.
  const positive = ticks.toReversed().filter((_, i) => i % every === 0);
  return [
    ...positive.map(({ value, place }) => ({ value: -value, place: 1 - besideZero(place) })),
    { value: 0, place: 0.5 },
    ...positive.toReversed().map(({ value, place }) => ({ value, place: besideZero(place) })),
  ];
}

/** With no more digits than the value has: `0.001`, `2 500`. */
export function formatShort(value: number): string {
  const digits = value.toExponential().split('e')[0].replaceAll(/\D/g, '').length;
  return formatSignificant(value, digits);
}

/** 0 and, beyond the threshold, powers of ten of either sign; 2 and 5 times them where there are few. */
function symmetricPowers(display: Display): number[] {
  const { low, high } = display;
  const least = display.threshold ?? symlogThreshold(display);
  const isShort = Math.max(-low, high) < 200 * least;
  const upTo = (end: number): number[] =>
    end < least
      ? []
      : isShort
        ? roundNumbers(least, end)
        : powersOfTen({ ...display, low: least, high: end });
  const negative = upTo(-low).map((value) => -value);
  const values = [...negative.reverse(), ...(low <= 0 && high >= 0 ? [0] : []), ...upTo(high)];
  const inside = values.filter((value) => value >= low && value <= high);
  return inside.length > 1 ? inside : equalSteps(display);
}

/** 1, 2 and 5 times powers of ten between two values. */
function roundNumbers(first: number, last: number): number[] {
  const numbers: number[] = [];
  for (let value = roundStepAbove(first); value <= last; value = roundStepAbove(value * 1.5)) {
    numbers.push(value);
  }
  return numbers;
}

function powersOfTen({ low, high }: Display): number[] {
  const first = Math.ceil(Math.log10(low) - 1e-9);
  const last = Math.floor(Math.log10(high) + 1e-9);
  const every = Math.max(1, Math.ceil((last - first) / 6));
  const powers: number[] = [];
  for (let power = first; power <= last; power += every) {
    powers.push(Number(`1e${power}`));
  }
  return powers;
}

function equalSteps(display: Display): number[] {
  const { low, high } = display;
  const step = roundStepAbove((high - low) / STEPS);
  const values: number[] = [];
  for (let i = Math.ceil(low / step - 1e-9); i * step <= high * (1 + 1e-9); i++) {
    values.push(Number((i * step).toPrecision(12)));
  }
  return values.length > 1 ? values : [valueAt(0, display), valueAt(1, display)];
}
