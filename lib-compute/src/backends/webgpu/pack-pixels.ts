import type { PixelTable } from '../emc-problem.ts';

/** Float32 values that a pixel takes (kernels/place.ts). */
export const PIXEL_STRIDE = 8;

/** Bits of a float32 that high parts of position and matrix share, so that their product is exact. */
const PRODUCT_BITS = 24;

/** The high part of a matrix is a multiple of 2^-12; its entries are at most 1. */
export const MATRIX_BITS = 12;

/**
 * Pixels as kernels/place.ts reads them. High parts are multiples of a power of two, as fine as the
 * farthest pixel lets them be: |q| times both units must fit in a float32's 24 bits.
 */
export function packPixels({
  count,
  qx,
  qy,
  qz,
  correction,
}: PixelTable): Float32Array<ArrayBuffer> {
  let farthest = 0;
  for (let t = 0; t < count; t++) {
    farthest = Math.max(farthest, Math.hypot(qx[t], qy[t], qz[t]));
  }
  // Rounding of the parts makes both a little longer.
  const unit = 2 ** (Math.ceil(Math.log2(1.01 * farthest + 1)) + MATRIX_BITS - PRODUCT_BITS);
  const packed = new Float32Array(PIXEL_STRIDE * count);
  for (let t = 0; t < count; t++) {
    const position = [qx[t], qy[t], qz[t]];
    const high = position.map((value) => highPart(value, unit));
    packed.set([...high, correction[t]], PIXEL_STRIDE * t);
    packed.set(
      position.map((value, axis) => value - high[axis]),
      PIXEL_STRIDE * t + 4,
    );
  }
  return packed;
}

/** The multiple of `unit` that is nearest to a value. */
export function highPart(value: number, unit: number): number {
  return Math.round(value / unit) * unit;
}
