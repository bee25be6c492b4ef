/** Thousands are written with a k from here on, so that labels fit beside the axis. */
const LARGE = 10_000;

/** The labels of an axis: as many digits as tell them apart, a true minus, narrow spaces. */
export function tickText(ticks: readonly number[]): string[] {
  const isLarge = ticks.some((tick) => Math.abs(tick) >= LARGE);
  return ticks.map((tick) => {
    const size = Math.abs(isLarge ? tick / 1000 : tick);
    const digits = `${tick < 0 ? '−' : ''}${sized(size, ticks, isLarge ? 1000 : 1)}`;
    return isLarge && tick !== 0 ? `${digits} k` : digits;
  });
}

function sized(size: number, ticks: readonly number[], unit: number): string {
  if (size !== 0 && (size < 1e-3 || size >= 1e6)) {
    const [mantissa, exponent] = size.toExponential().split('e');
    return `${mantissa}e${exponent.replace('+', '').replace('-', '−')}`;
  }
  const decimals = Math.max(...ticks.map((tick) => decimalsOf(Math.abs(tick) / unit)));
  const isEven = evenlySpaced(ticks);
  return size.toFixed(isEven ? decimals : decimalsOf(size));
}

/** Linear ticks share their number of decimals; those of a logarithmic axis do not. */
function evenlySpaced(ticks: readonly number[]): boolean {
  const steps = ticks.slice(1).map((tick, i) => tick - ticks[i]);
  return steps.every((step) => Math.abs(step - steps[0]) <= Math.abs(steps[0]) * 1e-6);
}

function decimalsOf(value: number): number {
  return Number(value.toPrecision(10)).toString().split('.').at(1)?.length ?? 0;
}
