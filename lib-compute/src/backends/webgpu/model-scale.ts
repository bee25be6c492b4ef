import type { PixelTable } from '../emc-problem.ts';
import type { SliceReference } from '../float32/slice-reference.ts';

/** In what units the sums of the current models' slices are counted, and against what. */
export interface ModelScale {
  /** Units per photon, a power of two. */
  readonly sumScale: number;
  /** The sum of a slice that has the reference everywhere, in units; a whole number. */
  readonly reference: number;
  /** The same in photons. */
  readonly referencePhotons: number;
  /** Units of the sums that make penalties, and the sum that costs nothing; of photons those above. */
  readonly penaltyScale: number;
  readonly free: number;
}

/** Sums in units stay below 2^61, so that differences and means of them fit in 64 bits. */
export const SUM_BITS = 61;

/** Keeps the scale within float32 where the model is empty. */
const SMALLEST_SUM = 2 ** -40;

/** Places just before the grid are extrapolated from both sides along each axis: at most 2^3 times. */
const MOST_EXTRAPOLATED = 8;

export function modelScale(
  pixels: PixelTable,
  { factors }: SliceReference,
  models: Float64Array,
): ModelScale {
  const bound = largestPhotons(pixels, models).reduce((sum, most) => sum + most, 0);
  const reference = factors.reduce(
    (sum, factor, t) => sum + (factor > 0 ? pixels.correction[t] / factor : 0),
    0,
  );
  // The reference is a mean of the model, but 1 where the model is empty.
  const sumScale = unitsBelow(SUM_BITS, Math.max(bound, reference));
  const units = Math.round(reference * sumScale);
  return {
    ...{ sumScale, reference: units, referencePhotons: units / sumScale },
    ...{ penaltyScale: sumScale, free: units },
  };
}

/** What slices of the models hold at most in each pixel of the likelihood, of either sign. */
export function largestPhotons(
  { correction, likelihoodCount }: PixelTable,
  models: Float64Array,
): Float64Array {
  let highest = 0;
  let lowest = 0;
  // Comparisons take a fifth of the time of Math.max over ten million voxels, in each iteration.
  for (let voxel = 0; voxel < models.length; voxel++) {
    const value = models[voxel];
    if (value > highest) {
      highest = value;
    } else if (value < lowest) {
      lowest = value;
    }
  }
  const largest = Math.max(highest, -lowest);
  return correction
    .subarray(0, likelihoodCount)
    .map((factor) => Math.abs(factor) * largest * MOST_EXTRAPOLATED);
}

/** The finest power of two that keeps `bound` below 2^bits units. */
export function unitsBelow(bits: number, bound: number): number {
  return 2 ** (bits - Math.ceil(Math.log2(Math.max(bound, SMALLEST_SUM))));
}
