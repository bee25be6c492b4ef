import type { SparseFrames } from '../../photons/sparse-photons.ts';

/** Up to here float16 holds every whole number: it has 11 bits. */
const LARGEST_COUNT = 2 ** 11;

/** Half of a word holds a pixel of so many, or a frame. */
export const ENTRIES_IN_HALF = 2 ** 16;

const FRACTION_BITS = 10;
const EXPONENT_BIAS = 15;

/** Whether float16 has a count exactly. */
export function isExactInHalf(count: number): boolean {
  return Number.isInteger(count) && count >= 1 && count <= LARGEST_COUNT;
}

/** The bits of a count in float16; exact for those of `isExactInHalf`. */
export function halfOf(count: number): number {
  const exponent = 31 - Math.clz32(count);
  const fraction = count * 2 ** (FRACTION_BITS - exponent) - 2 ** FRACTION_BITS;
  return ((exponent + EXPONENT_BIAS) << FRACTION_BITS) | fraction;
}

/** Whether a word takes an entry of these frames with its count (photon-rows.ts). */
export function fitHalves(
  { pixelCount, multiOffsets, counts }: SparseFrames,
  { first, count }: { readonly first: number; readonly count: number },
): boolean {
  return (
    pixelCount <= ENTRIES_IN_HALF &&
    count <= ENTRIES_IN_HALF &&
    counts.subarray(multiOffsets[first], multiOffsets[first + count]).every(isExactInHalf)
  );
}
