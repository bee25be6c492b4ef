import { multiplyAdd } from './simd';

const BITS_OF_SQRT_HALF: i32 = 0x3f3504f3;
const BITS_OF_ONE: i32 = 0x3f800000;
const SMALLEST_NORMAL: f32 = 1.17549435e-38;
/** ln 2 as a float32 of few bits, whose products with exponents are exact, and the rest. */
const LN2_HIGH: f32 = 0.693359375;
const LN2_LOW: f32 = -2.12194440e-4;

/**
 * ln x of four positive float32 lanes, to 1.5e-7 relative or absolute, whichever is larger; lanes
 * below the smallest normal number count as it.
 *
 * x = 2^e m with m in [sqrt(1/2), sqrt(2)) and ln m = 2 atanh(s), s = (m - 1) / (m + 1), |s| <= 0.172;
 * the first term left out of the series, 2 s^11 / 11, is below 8e-10.
 */
@inline
export function logarithm(x: v128): v128 {
  const bits = f32x4.max(x, f32x4.splat(SMALLEST_NORMAL));
  const exponent = i32x4.shr_s(i32x4.sub(bits, i32x4.splat(BITS_OF_SQRT_HALF)), 23);
  const mantissa = i32x4.sub(bits, i32x4.shl(exponent, 23));
  const one = i32x4.splat(BITS_OF_ONE);
  const s = f32x4.div(f32x4.sub(mantissa, one), f32x4.add(mantissa, one));
  const square = f32x4.mul(s, s);
  let series = multiplyAdd(square, f32x4.splat(1.0 / 9.0), f32x4.splat(1.0 / 7.0));
  series = multiplyAdd(square, series, f32x4.splat(1.0 / 5.0));
  series = multiplyAdd(square, series, f32x4.splat(1.0 / 3.0));
  const e = f32x4.convert_i32x4_s(exponent);
  const twice = f32x4.add(s, s);
  const tail = multiplyAdd(f32x4.mul(twice, square), series, f32x4.mul(e, f32x4.splat(LN2_LOW)));
  return multiplyAdd(e, f32x4.splat(LN2_HIGH), f32x4.add(twice, tail));
}
