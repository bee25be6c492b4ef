/** Small vector operations that the kernels share. */

/** A float32 whose unit in the last place is 1: adding it to a small whole number shows the number's bits. */
const WHOLE_NUMBERS: f32 = 12582912.0;
/** The same of float64. */
const WHOLE_NUMBERS_64: f64 = 6755399441055744.0;

/**
 * a * b + c in four float32 lanes. The relaxed build rounds once where the processor can; the plain
 * build rounds the product too.
 */
@inline
export function multiplyAdd(a: v128, b: v128, c: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD) {
    return f32x4.relaxed_madd(a, b, c);
  }
  return f32x4.add(f32x4.mul(a, b), c);
}

/** a * b + c in two float64 lanes, rounded like `multiplyAdd`. */
@inline
export function multiplyAdd64(a: v128, b: v128, c: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD) {
    return f64x2.relaxed_madd(a, b, c);
  }
  return f64x2.add(f64x2.mul(a, b), c);
}

/** Whole float32 lanes, each below 2^22 in size, as integers (one addition, where a cast takes six steps). */
@inline
export function wholeToInteger(x: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD) {
    return i32x4.relaxed_trunc_f32x4_s(x);
  }
  return i32x4.sub(
    f32x4.add(x, f32x4.splat(WHOLE_NUMBERS)),
    i32x4.splat(reinterpret<i32>(WHOLE_NUMBERS)),
  );
}

/** Whole float64 lanes, each below 2^31 in size: the integers of both are in the lower halves, lanes 0 and 2. */
@inline
export function wholeToInteger64(x: v128): v128 {
  return f64x2.add(x, f64x2.splat(WHOLE_NUMBERS_64));
}

/** Float32 lanes within the range of int32, cut towards zero. */
@inline
export function truncate(x: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD) {
    return i32x4.relaxed_trunc_f32x4_s(x);
  }
  return i32x4.trunc_sat_f32x4_s(x);
}

/** Lanes 0 and 1 as float64. */
@inline
export function lowerHalf64(x: v128): v128 {
  return f64x2.promote_low_f32x4(x);
}

/** Lanes 2 and 3 as float64. */
@inline
export function upperHalf64(x: v128): v128 {
  return f64x2.promote_low_f32x4(v128.shuffle<i32>(x, x, 2, 3, 2, 3));
}

/** Four float64 lanes as float32. */
@inline
export function narrow64(lower: v128, upper: v128): v128 {
  return v128.shuffle<i64>(f32x4.demote_f64x2_zero(lower), f32x4.demote_f64x2_zero(upper), 0, 2);
}
