/**
 * What many frames hold, compressed by rows: photon counts, or intensities. Most lit pixels hold one photon, so pixels with
 * exactly one ("ones") and with more ("multi") are kept apart, as Dragonfly's files do
 * (spec/emc.md 2.1). Frame d owns `ones[onesOffsets[d] .. onesOffsets[d + 1]]`, and likewise for
 * `multi` and `counts`.
 */
export interface SparseFrames {
  readonly frameCount: number;
  readonly pixelCount: number;
  /** frameCount + 1 offsets into `ones`. */
  readonly onesOffsets: Uint32Array;
  /** Pixel numbers, 0 to pixelCount - 1; a pixel occurs at most once in a frame. */
  readonly ones: Uint32Array;
  /** frameCount + 1 offsets into `multi` and `counts`. */
  readonly multiOffsets: Uint32Array;
  readonly multi: Uint32Array;
  /**
   * Photons in each pixel of `multi`, at least 2; of frames that hold intensities any finite numbers, as float64,
   * and then there are no `ones`.
   */
  readonly counts: Uint32Array | Float64Array;
}

/** Frames that hold photon counts. */
export interface SparsePhotons extends SparseFrames {
  readonly counts: Uint32Array;
}
