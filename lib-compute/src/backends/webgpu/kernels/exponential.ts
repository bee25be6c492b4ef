/**
 * e^x for x <= 1 to 2e-7 relative; 0 below -80. WGSL's own `exp` may be off by (3 + 2 |x|) units in the
 * last place, and is not the same everywhere.
 *
 * x = n ln 2 + r with |r| <= 0.347; the first term left out of the series, r^8 / 8!, is below 6e-9.
 */
export const exponentialWgsl = /* wgsl */ `
fn exponential(x: vec4f) -> vec4f {
  let inside = max(x, vec4f(-80.0));
  let n = round(inside * 1.44269504);
  // ln 2 in two parts, of which the first times n is exact.
  let r = (inside - n * 0.693359375) - n * -2.12194440e-4;
  var series = r * (1.0 / 5040.0) + 1.0 / 720.0;
  series = r * series + 1.0 / 120.0;
  series = r * series + 1.0 / 24.0;
  series = r * series + 1.0 / 6.0;
  series = r * series + 0.5;
  series = r * series + 1.0;
  series = r * series + 1.0;
  let power = bitcast<vec4f>((vec4i(n) + 127) << vec4u(23u));
  return select(vec4f(0.0), series * power, x > vec4f(-80.0));
}
`;
