/**
 * Photon counts of many frames, compressed by rows. Most lit pixels hold one photon, so pixels with
 * exactly one ("ones") and with more ("multi") are kept apart, as Dragonfly's files do
 * (spec/emc.md 2.1). Frame d owns `ones[onesOffsets[d] .. onesOffsets[d + 1]]`, and likewise for
 * `multi` and `counts`.
 */
export interface SparsePhotons {
  readonly frameCount: number;
  readonly pixelCount: number;
  /** frameCount + 1 offsets into `ones`. */
  readonly onesOffsets: Uint32Array;
  /** Pixel numbers, 0 to pixelCount - 1; a pixel occurs at most once in a frame. */
  readonly ones: Uint32Array;
  /** frameCount + 1 offsets into `multi` and `counts`. */
  readonly multiOffsets: Uint32Array;
  readonly multi: Uint32Array;
  /** Photons in each pixel of `multi`, at least 2. */
  readonly counts: Uint32Array;
}
