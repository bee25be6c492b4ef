import type { PixelTable } from '../emc-problem.ts';
import type { SliceReference } from '../float32/slice-reference.ts';

/** In what units the sums of the current model's slices are counted, and against what. */
export interface ModelScale {
  /** Units per photon, a power of two. */
  readonly sumScale: number;
  /** The sum of a slice that has the reference everywhere, in units; a whole number. */
  readonly reference: number;
  /** The same in photons. */
  readonly referencePhotons: number;
}

/** Sums in units stay below 2^61, so that differences and means of them fit in 64 bits. */
const SUM_BITS = 61;

/** Keeps the scale within float32 where the model is empty. */
const SMALLEST_SUM = 2 ** -40;

/** Places just before the grid are extrapolated from both sides along each axis: at most 2^3 times. */
const MOST_EXTRAPOLATED = 8;

/** @param largest the largest value of the models. */
export function modelScale(
  { correction, likelihoodCount }: PixelTable,
  { factors }: SliceReference,
  largest: number,
): ModelScale {
  let bound = 0;
  let reference = 0;
  for (let t = 0; t < likelihoodCount; t++) {
    bound += Math.abs(correction[t]) * largest * MOST_EXTRAPOLATED;
    reference += factors[t] > 0 ? correction[t] / factors[t] : 0;
  }
  // The reference is a mean of the model, but 1 where the model is empty.
  const sumScale = 2 ** (SUM_BITS - Math.ceil(Math.log2(Math.max(bound, reference, SMALLEST_SUM))));
  const units = Math.round(reference * sumScale);
  return { sumScale, reference: units, referencePhotons: units / sumScale };
}
