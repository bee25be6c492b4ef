const word = new Float32Array(1);
const bits = new Uint32Array(word.buffer);

/** Largest number of 16 bits. */
export const LARGEST_HALF = 65504;

/** The bits of the IEEE 754 binary16 number nearest to `value`; beyond the largest one, that one. */
export function halfFloat(value: number): number {
  word[0] = Math.min(Math.max(value, -LARGEST_HALF), LARGEST_HALF);
  const sign = (bits[0] >>> 16) & 0x8000;
  const exponent = ((bits[0] >>> 23) & 0xff) - 112;
  const mantissa = bits[0] & 0x7fffff;
  if (exponent < -10) {
    return sign;
  }
  // Half of the last place is added before what is beyond it is cut off; a carry raises the exponent.
  if (exponent <= 0) {
    const shift = 14 - exponent;
    return sign | (((mantissa | 0x800000) + (1 << (shift - 1))) >> shift);
  }
  return sign | (((exponent << 23) + mantissa + 0x1000) >> 13);
}
