/** Between thousands, and between a number and its unit: narrow, and no line ends there. */
export const NARROW_SPACE = '\u202f';

const MINUS = '\u2212';

/** `10860` as `10 860`, with a true minus. */
export function formatInteger(value: number): string {
  return formatFixed(Math.round(value), 0);
}

/** With `digits` decimals: `formatFixed(-7744.8, 1)` is `−7 744.8`. */
export function formatFixed(value: number, digits: number): string {
  if (!Number.isFinite(value)) {
    return Number.isNaN(value) ? '–' : value > 0 ? '∞' : `${MINUS}∞`;
  }
  const [whole, ...decimals] = Math.abs(value).toFixed(digits).split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, NARROW_SPACE);
  const sign = value < 0 && Number(value.toFixed(digits)) !== 0 ? MINUS : '';
  return sign + [grouped, ...decimals].join('.');
}

/** As many decimals as the number has: `10860.25` is `10 860.25`, `1e-7` stays what it is. */
export function formatTyped(value: number): string {
  const text = String(value);
  return /^-?\d+(\.\d+)?$/.test(text)
    ? formatFixed(value, text.split('.').at(1)?.length ?? 0)
    : text.replace('-', MINUS);
}

/** With `digits` that count: `formatSignificant(0.08748, 3)` is `0.0875`. */
export function formatSignificant(value: number, digits: number): string {
  if (value === 0 || !Number.isFinite(value)) {
    return formatFixed(value, 0);
  }
  const power = Math.floor(Math.log10(Math.abs(Number(value.toPrecision(digits)))));
  if (power < -4 || power > 9) {
    const mantissa = formatFixed(value / 10 ** power, digits - 1);
    return `${mantissa}${NARROW_SPACE}×${NARROW_SPACE}10${superscript(power)}`;
  }
  return formatFixed(value, Math.max(0, digits - 1 - power));
}

/** `0.847` as `84.7 %`. */
export function formatPercent(fraction: number, digits = 0): string {
  return `${formatFixed(fraction * 100, digits)}${NARROW_SPACE}%`;
}

function superscript(power: number): string {
  return String(power).replaceAll(/./g, (sign) => SUPERSCRIPTS[sign] ?? sign);
}

const SUPERSCRIPTS: Readonly<Partial<Record<string, string>>> = {
  '-': '⁻',
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
};
