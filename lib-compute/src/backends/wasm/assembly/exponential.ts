import { multiplyAdd, multiplyAdd64 } from './simd';

/** The constants, twice each: as in logarithm.ts, a load is cheaper than a vector constant. */
const TABLE: usize = memory.data<f64>(
  [
    // Below it e^x is smaller than the smallest normal number and counts as 0.
    -708.0, -708.0,
    // log2 e, and less ln 2: a float64 of 32 bits, whose products with exponents are exact, and the rest.
    1.4426950408889634, 1.4426950408889634,
    -6.93147180369123816490e-1, -6.93147180369123816490e-1,
    -1.90821492927058770002e-10, -1.90821492927058770002e-10,
    // 1 / 12! to 1 / 2!, and 1.
    1.0 / 479001600.0, 1.0 / 479001600.0,
    1.0 / 39916800.0, 1.0 / 39916800.0,
    1.0 / 3628800.0, 1.0 / 3628800.0,
    1.0 / 362880.0, 1.0 / 362880.0,
    1.0 / 40320.0, 1.0 / 40320.0,
    1.0 / 5040.0, 1.0 / 5040.0,
    1.0 / 720.0, 1.0 / 720.0,
    1.0 / 120.0, 1.0 / 120.0,
    1.0 / 24.0, 1.0 / 24.0,
    1.0 / 6.0, 1.0 / 6.0,
    0.5, 0.5,
    1.0, 1.0,
    // A float64 whose unit in the last place is 1.
    6755399441055744.0, 6755399441055744.0,
  ],
  16,
);
const UNDERFLOW: usize = TABLE;
const LOG2_OF_E: usize = TABLE + 16;
const MINUS_LN2: usize = TABLE + 32;
const MINUS_LN2_REST: usize = TABLE + 48;
const SERIES: usize = TABLE + 64;
const ONE: usize = TABLE + 240;
const WHOLE_NUMBERS: usize = TABLE + 256;
/** The zero of the exponents of float64. */
const EXPONENT_OF_ONE: i64 = 1023;

/**
 * e^x of two float64 lanes, x <= 1, to 4e-16 relative; 0 below -708 and at minus infinity.
 *
 * x = n ln 2 + r with |r| <= 0.347; the first term left out of the series, r^13 / 13!, is below 2e-16.
 */
@inline
export function exponential(x: v128): v128 {
  const inRange = f64x2.ge(x, v128.load(UNDERFLOW));
  const n = f64x2.nearest(f64x2.mul(v128.and(x, inRange), v128.load(LOG2_OF_E)));
  let r = multiplyAdd64(n, v128.load(MINUS_LN2), v128.and(x, inRange));
  r = multiplyAdd64(n, v128.load(MINUS_LN2_REST), r);
  let series = multiplyAdd64(r, v128.load(SERIES), v128.load(SERIES, 16));
  series = multiplyAdd64(r, series, v128.load(SERIES, 32));
  series = multiplyAdd64(r, series, v128.load(SERIES, 48));
  series = multiplyAdd64(r, series, v128.load(SERIES, 64));
  series = multiplyAdd64(r, series, v128.load(SERIES, 80));
  series = multiplyAdd64(r, series, v128.load(SERIES, 96));
  series = multiplyAdd64(r, series, v128.load(SERIES, 112));
  series = multiplyAdd64(r, series, v128.load(SERIES, 128));
  series = multiplyAdd64(r, series, v128.load(SERIES, 144));
  series = multiplyAdd64(r, series, v128.load(SERIES, 160));
  series = multiplyAdd64(r, series, v128.load(ONE));
  series = multiplyAdd64(r, series, v128.load(ONE));
  const exponent = i64x2.add(
    f64x2.add(n, v128.load(WHOLE_NUMBERS)),
    i64x2.splat(EXPONENT_OF_ONE),
  );
  return v128.and(f64x2.mul(series, i64x2.shl(exponent, 52)), inRange);
}

/** The same of float32, four times each: its limit, log2 e, less ln 2 in two parts, 1 / 7! to 1 / 2!, 1, and a number as above. */
const TABLE_32: usize = memory.data<f32>(
  [
    -87.0, -87.0, -87.0, -87.0,
    1.44269504, 1.44269504, 1.44269504, 1.44269504,
    -0.693359375, -0.693359375, -0.693359375, -0.693359375,
    2.12194440e-4, 2.12194440e-4, 2.12194440e-4, 2.12194440e-4,
    1.0 / 5040.0, 1.0 / 5040.0, 1.0 / 5040.0, 1.0 / 5040.0,
    1.0 / 720.0, 1.0 / 720.0, 1.0 / 720.0, 1.0 / 720.0,
    1.0 / 120.0, 1.0 / 120.0, 1.0 / 120.0, 1.0 / 120.0,
    1.0 / 24.0, 1.0 / 24.0, 1.0 / 24.0, 1.0 / 24.0,
    1.0 / 6.0, 1.0 / 6.0, 1.0 / 6.0, 1.0 / 6.0,
    0.5, 0.5, 0.5, 0.5,
    1.0, 1.0, 1.0, 1.0,
    12582912.0, 12582912.0, 12582912.0, 12582912.0,
  ],
  16,
);
const ONE_32: usize = TABLE_32 + 160;
const WHOLE_NUMBERS_32: usize = TABLE_32 + 176;
/** The zero of the exponents of float32. */
const EXPONENT_OF_ONE_32: i32 = 127;

/**
 * e^x of four float32 lanes, x <= 1, to 2e-7 relative; 0 below -87 and at minus infinity.
 *
 * As `exponential`; the first term left out of the series, r^8 / 8!, is below 6e-9.
 */
@inline
export function exponential32(x: v128): v128 {
  const inRange = f32x4.ge(x, v128.load(TABLE_32));
  const bounded = v128.and(x, inRange);
  const n = f32x4.nearest(f32x4.mul(bounded, v128.load(TABLE_32, 16)));
  let r = multiplyAdd(n, v128.load(TABLE_32, 32), bounded);
  r = multiplyAdd(n, v128.load(TABLE_32, 48), r);
  let series = multiplyAdd(r, v128.load(TABLE_32, 64), v128.load(TABLE_32, 80));
  series = multiplyAdd(r, series, v128.load(TABLE_32, 96));
  series = multiplyAdd(r, series, v128.load(TABLE_32, 112));
  series = multiplyAdd(r, series, v128.load(TABLE_32, 128));
  series = multiplyAdd(r, series, v128.load(TABLE_32, 144));
  series = multiplyAdd(r, series, v128.load(ONE_32));
  series = multiplyAdd(r, series, v128.load(ONE_32));
  const exponent = i32x4.add(
    f32x4.add(n, v128.load(WHOLE_NUMBERS_32)),
    i32x4.splat(EXPONENT_OF_ONE_32),
  );
  return v128.and(f32x4.mul(series, i32x4.shl(exponent, 23)), inRange);
}
