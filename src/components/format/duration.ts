import { formatFixed, formatSignificant, NARROW_SPACE } from './number.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const SECOND = { size: 1, name: 's' };
const UNITS = [
  { size: DAY, name: 'd' },
  { size: HOUR, name: 'h' },
  { size: MINUTE, name: 'min' },
  SECOND,
];

/** Two units at most: `0.9 s`, `27 min 34 s`, `3 h 5 min`, `2 d 4 h`. */
export function formatDuration(seconds: number): string {
  if (seconds < 9.95) {
    return withUnit(formatFixed(seconds, 1), 's');
  }
  const whole = Math.round(seconds);
  if (whole < MINUTE) {
    return withUnit(String(whole), 's');
  }
  if (whole < HOUR) {
    return two(Math.floor(whole / MINUTE), 'min', whole % MINUTE, 's');
  }
  if (whole < DAY) {
    return two(Math.floor(whole / HOUR), 'h', Math.floor((whole % HOUR) / MINUTE), 'min');
  }
  return two(Math.floor(whole / DAY), 'd', Math.floor((whole % DAY) / HOUR), 'h');
}

/** Seconds alone, as for one iteration: `0.73 s`, `8.9 s`, `189 s`. */
export function formatSeconds(seconds: number): string {
  return withUnit(seconds < 100 ? formatSignificant(seconds, 2) : formatFixed(seconds, 0), 's');
}

/** A guess, in one unit: `≈ 18 min`. */
export function formatEstimate(seconds: number): string {
  const { size, name } = unitOf(seconds / 1.5);
  const value = Math.max(1, Math.round(seconds / size));
  return `≈${NARROW_SPACE}${withUnit(formatFixed(value, 0), name)}`;
}

/** Full units that have passed, of the largest one: `12 s`, `2 min`. */
export function formatPassed(seconds: number): string {
  const { size, name } = unitOf(seconds);
  return withUnit(formatFixed(Math.floor(seconds / size), 0), name);
}

function unitOf(seconds: number): { readonly size: number; readonly name: string } {
  return UNITS.find(({ size }) => seconds >= size) ?? SECOND;
}

function two(first: number, firstUnit: string, second: number, secondUnit: string): string {
  const head = withUnit(String(first), firstUnit);
  return second === 0 ? head : `${head} ${withUnit(String(second), secondUnit)}`;
}

function withUnit(value: string, unit: string): string {
  return value + NARROW_SPACE + unit;
}
