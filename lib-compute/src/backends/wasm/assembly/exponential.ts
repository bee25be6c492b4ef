import { multiplyAdd64 } from './simd';

const LOG2_OF_E: f64 = 1.4426950408889634;
/** ln 2 as a float64 of 32 bits, whose products with exponents are exact, and the rest. */
const LN2_HIGH: f64 = 6.93147180369123816490e-1;
const LN2_LOW: f64 = 1.90821492927058770002e-10;
/** Below it e^x is smaller than the smallest normal number and counts as 0. */
const UNDERFLOW: f64 = -708.0;
/** A float64 whose unit in the last place is 1, and the zero of its exponents. */
const WHOLE_NUMBERS: f64 = 6755399441055744.0;
const EXPONENT_OF_ONE: i64 = 1023;

/**
 * e^x of two float64 lanes, x <= 1, to 4e-16 relative; 0 below -708 and at minus infinity.
 *
 * x = n ln 2 + r with |r| <= 0.347; the first term left out of the series, r^13 / 13!, is below 2e-16.
 */
@inline
export function exponential(x: v128): v128 {
  const inRange = f64x2.ge(x, f64x2.splat(UNDERFLOW));
  const n = f64x2.nearest(f64x2.mul(v128.and(x, inRange), f64x2.splat(LOG2_OF_E)));
  let r = multiplyAdd64(n, f64x2.splat(-LN2_HIGH), v128.and(x, inRange));
  r = multiplyAdd64(n, f64x2.splat(-LN2_LOW), r);
  let series = multiplyAdd64(r, f64x2.splat(1.0 / 479001600.0), f64x2.splat(1.0 / 39916800.0));
  series = multiplyAdd64(r, series, f64x2.splat(1.0 / 3628800.0));
  series = multiplyAdd64(r, series, f64x2.splat(1.0 / 362880.0));
  series = multiplyAdd64(r, series, f64x2.splat(1.0 / 40320.0));
  series = multiplyAdd64(r, series, f64x2.splat(1.0 / 5040.0));
  series = multiplyAdd64(r, series, f64x2.splat(1.0 / 720.0));
  series = multiplyAdd64(r, series, f64x2.splat(1.0 / 120.0));
  series = multiplyAdd64(r, series, f64x2.splat(1.0 / 24.0));
  series = multiplyAdd64(r, series, f64x2.splat(1.0 / 6.0));
  series = multiplyAdd64(r, series, f64x2.splat(0.5));
  series = multiplyAdd64(r, series, f64x2.splat(1.0));
  series = multiplyAdd64(r, series, f64x2.splat(1.0));
  const exponent = i64x2.add(
    f64x2.add(n, f64x2.splat(WHOLE_NUMBERS)),
    i64x2.splat(EXPONENT_OF_ONE),
  );
  return v128.and(f64x2.mul(series, i64x2.shl(exponent, 52)), inRange);
}
