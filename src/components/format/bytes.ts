import { formatFixed, NARROW_SPACE } from './number.ts';

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'];

/** Powers of 1000, three digits at most: `41.0 MB`, `280 kB`, `1 kB`. */
export function formatBytes(bytes: number): string {
  let value = bytes;
  let unit = 0;
  // 999.5 would be written as 1000.
  while (value >= 999.5 && unit < UNITS.length - 1) {
    value /= 1000;
    unit++;
  }
  const digits = unit < 2 || value >= 99.95 ? 0 : 1;
  return formatFixed(value, digits) + NARROW_SPACE + UNITS[unit];
}
