/**
 * 64-bit integers in two's complement as vec2u (low, high). Sums of them are exact, so that they come out
 * the same in whatever order they are formed: that makes runs repeatable, and keeps sums of 10^5 terms as
 * precise as the terms. Float32 counts in units that are powers of two.
 */
export const wideWgsl = /* wgsl */ `
const TWO_32 = 4294967296.0;

fn negated(a: vec2u) -> vec2u {
  let low = ~a.x + 1u;
  return vec2u(low, ~a.y + select(0u, 1u, low == 0u));
}

fn addWide(a: vec2u, b: vec2u) -> vec2u {
  let low = a.x + b.x;
  return vec2u(low, a.y + b.y + select(0u, 1u, low < b.x));
}

/** The nearest integer; |value| < 2^63. */
fn toWide(value: f32) -> vec2u {
  let magnitude = round(abs(value));
  // Both steps are exact: products with powers of two are, and what is left has no more bits than before.
  let high = floor(magnitude * ${2 ** -32});
  let wide = vec2u(u32(magnitude - high * TWO_32), u32(high));
  if (value < 0.0) {
    return negated(wide);
  }
  return wide;
}

fn fromWide(a: vec2u) -> f32 {
  if ((a.y >> 31u) == 1u) {
    let b = negated(a);
    return -(f32(b.y) * TWO_32 + f32(b.x));
  }
  return f32(a.y) * TWO_32 + f32(a.x);
}
`;

/** The number that (low, high) stands for, in float64. */
export function wideNumber(low: number, high: number): number {
  return (high | 0) * 2 ** 32 + (low >>> 0);
}

/** An integer as (low, high); |value| < 2^63. */
export function wideParts(value: number): readonly [number, number] {
  const high = Math.floor(value / 2 ** 32);
  return [value - high * 2 ** 32, high >>> 0];
}
