import type { SparsePhotons } from '../../photons/sparse-photons.ts';

/** Nats per photon of a frame, and for a frame without photons. */
const MARGIN_PER_PHOTON = 1e-6;
const SMALLEST_MARGIN = 1e-4;

/** How far the log-likelihoods of each frame may be from those in float64, in nats, with room. */
export function float32Margin(photons: SparsePhotons): Float64Array {
  const { frameCount, onesOffsets, multiOffsets, counts } = photons;
  return Float64Array.from({ length: frameCount }, (_, d) => {
    const multi = counts.subarray(multiOffsets[d], multiOffsets[d + 1]);
    const ones = onesOffsets[d + 1] - onesOffsets[d];
    const photonCount = multi.reduce((sum, count) => sum + count, ones);
    return SMALLEST_MARGIN + MARGIN_PER_PHOTON * photonCount;
  });
}
