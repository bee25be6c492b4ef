import { formatFixed, formatSignificant, NARROW_SPACE } from '../../components/format/number.ts';

/** From here on thousands are written with a k, where that is short: labels must fit beside the axis. */
const LARGE = 10_000;

/** Below this, labels are powers of ten: `10⁻⁴`, `3×10⁻⁴`. */
const SMALL = 1e-4;

/** The labels of an axis: no more digits than tell them apart. */
export function tickText(ticks: readonly number[]): string[] {
  const isLarge = ticks.some((tick) => Math.abs(tick) >= LARGE);
  const unit = isLarge && ticks.every((tick) => decimalsOf(tick / 1000) <= 1) ? 1000 : 1;
  const decimals = Math.max(0, ...ticks.map((tick) => decimalsOf(tick / unit)));
  return ticks.map((tick) => {
    if (tick !== 0 && Math.abs(tick) < SMALL) {
      return formatSignificant(tick, 1)
        .replaceAll(NARROW_SPACE, '')
        .replace(/^(−?)1×/, '$1');
    }
    const digits = isEven(ticks) ? decimals : decimalsOf(tick / unit);
    return formatFixed(tick / unit, digits) + (unit > 1 && tick !== 0 ? `${NARROW_SPACE}k` : '');
  });
}

/** Evenly spaced ticks share their number of decimals; those of a logarithmic axis do not. */
function isEven(ticks: readonly number[]): boolean {
  const steps = ticks.slice(1).map((tick, i) => tick - ticks[i]);
  return steps.every((step) => Math.abs(step - steps[0]) <= Math.abs(steps[0]) * 1e-6);
}

function decimalsOf(value: number): number {
  return Number(value.toPrecision(10)).toString().split('.').at(1)?.length ?? 0;
}
