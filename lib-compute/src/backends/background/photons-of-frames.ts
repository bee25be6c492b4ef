import type { SparseFrames } from '../../photons/sparse-photons.ts';

/**
 * The photons of all frames as lists of lit pixels, in plain arrays: what is done for every photon of every pair is
 * too often done for calls. The lists of frame d begin at its offsets and end at those of d + 1.
 */
export interface PhotonsOfFrames {
  readonly onesOffsets: Uint32Array;
  readonly ones: ArrayLike<number>;
  readonly multiOffsets: Uint32Array;
  /** Pixel and photons of entry i are at `stride` x i. */
  readonly multi: ArrayLike<number>;
  readonly counts: ArrayLike<number>;
  readonly stride: number;
  /** A pixel number that only fills up the lists. */
  readonly padding: number;
}

export function photonsOfFrames(photons: SparseFrames): PhotonsOfFrames {
  return { ...photons, stride: 1, padding: -1 };
}
