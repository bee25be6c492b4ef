/**
 * ln x of positive normal float32, to 1.5e-7 relative or absolute, whichever is larger; smaller numbers
 * count as the smallest normal one. WGSL's own `log` may be off by 2^-21 absolutely, and is not the same
 * everywhere.
 *
 * x = 2^e m with m in [sqrt(1/2), sqrt(2)) and ln m = 2 atanh(s), s = (m - 1) / (m + 1), |s| <= 0.172;
 * the first term left out of the series, 2 s^11 / 11, is below 8e-10.
 */
export const logarithmWgsl = /* wgsl */ `
fn logarithm(x: f32) -> f32 {
  let bits = bitcast<i32>(max(x, 1.17549435e-38));
  let exponent = (bits - 0x3f3504f3) >> 23u;
  let mantissa = bitcast<f32>(bits - (exponent << 23u));
  let s = (mantissa - 1.0) / (mantissa + 1.0);
  let square = s * s;
  let series = ((square / 9.0 + 1.0 / 7.0) * square + 0.2) * square + 1.0 / 3.0;
  let e = f32(exponent);
  // ln 2 in two parts, of which the first times any exponent is exact.
  let tail = 2.0 * s * square * series + e * -2.12194440e-4;
  return e * 0.693359375 + (2.0 * s + tail);
}
`;
