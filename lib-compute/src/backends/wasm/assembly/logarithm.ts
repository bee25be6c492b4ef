import { multiplyAdd } from './simd';

/**
 * The constants, four times each: V8 builds a vector constant anew wherever it is used, in three or four instructions,
 * where a load takes one. Screening spends most of its time here.
 */
const TABLE: usize = memory.data<u32>(
  [
    // The smallest normal number, the bits of sqrt(1/2), and 1.
    0x00800000, 0x00800000, 0x00800000, 0x00800000,
    0x3f3504f3, 0x3f3504f3, 0x3f3504f3, 0x3f3504f3,
    0x3f800000, 0x3f800000, 0x3f800000, 0x3f800000,
    // 1/9, 1/7, 1/5, 1/3.
    0x3de38e39, 0x3de38e39, 0x3de38e39, 0x3de38e39,
    0x3e124925, 0x3e124925, 0x3e124925, 0x3e124925,
    0x3e4ccccd, 0x3e4ccccd, 0x3e4ccccd, 0x3e4ccccd,
    0x3eaaaaab, 0x3eaaaaab, 0x3eaaaaab, 0x3eaaaaab,
    // ln 2 as a float32 of few bits, 0.693359375, whose products with exponents are exact, and the rest, -2.12194440e-4.
    0x3f318000, 0x3f318000, 0x3f318000, 0x3f318000,
    0xb95e8083, 0xb95e8083, 0xb95e8083, 0xb95e8083,
  ],
  16,
);

/**
 * ln x of four positive float32 lanes, to 1.5e-7 relative or absolute, whichever is larger; lanes
 * below the smallest normal number count as it.
 *
 * x = 2^e m with m in [sqrt(1/2), sqrt(2)) and ln m = 2 atanh(s), s = (m - 1) / (m + 1), |s| <= 0.172;
 * the first term left out of the series, 2 s^11 / 11, is below 8e-10.
 */
@inline
export function logarithm(x: v128): v128 {
  const bits = f32x4.pmax(x, v128.load(TABLE));
  const exponent = i32x4.shr_s(i32x4.sub(bits, v128.load(TABLE, 16)), 23);
  const mantissa = i32x4.sub(bits, i32x4.shl(exponent, 23));
  const one = v128.load(TABLE, 32);
  const s = f32x4.div(f32x4.sub(mantissa, one), f32x4.add(mantissa, one));
  const square = f32x4.mul(s, s);
  let series = multiplyAdd(square, v128.load(TABLE, 48), v128.load(TABLE, 64));
  series = multiplyAdd(square, series, v128.load(TABLE, 80));
  series = multiplyAdd(square, series, v128.load(TABLE, 96));
  const e = f32x4.convert_i32x4_s(exponent);
  const twice = f32x4.add(s, s);
  const tail = multiplyAdd(f32x4.mul(twice, square), series, f32x4.mul(e, v128.load(TABLE, 128)));
  return multiplyAdd(e, v128.load(TABLE, 112), f32x4.add(twice, tail));
}
