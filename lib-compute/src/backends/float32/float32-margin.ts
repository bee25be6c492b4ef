import { countsPerFrame } from '../../photons/counts-per-frame.ts';
import type { SparseFrames } from '../../photons/sparse-photons.ts';

/**
 * Nats per photon of a frame. The worst seen was 2.9e-7 (3000 frames of 9000 photons, third iteration,
 * where the model has steep edges), usually it is 5e-8.
 */
const MARGIN_PER_PHOTON = 2e-6;
/** Nats for a frame without photons, whose log-likelihood is - s u. */
const SMALLEST_MARGIN = 1e-4;

/** How far the log-likelihoods of each frame may be from those in float64, in nats, with room. */
export function float32Margin(photons: SparseFrames): Float64Array {
  return countsPerFrame(photons).photons.map(
    (count) => SMALLEST_MARGIN + MARGIN_PER_PHOTON * count,
  );
}
