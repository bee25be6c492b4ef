/** The number that 16 bits stand for. */
export function halfValue(half: number): number {
  const exponent = (half >> 10) & 31;
  const mantissa = half & 1023;
  const sign = half & 0x8000 ? -1 : 1;
  return exponent === 0
    ? sign * mantissa * 2 ** -24
    : sign * (1024 + mantissa) * 2 ** (exponent - 25);
}
