import type { ModelGrid } from '../backends/emc-problem.ts';
import type { Modes } from './tomograms.ts';

/**
 * Photons that the prior adds to each pixel: the shape of Jeffreys' prior of a Poisson rate, a gamma distribution with 1/2
 * (Gelman et al., Bayesian Data Analysis, 3rd edition, 2.8).
 */
const PHOTONS = 0.5;

/** How well planes are known. */
export interface PlaneMeasurements {
  /** Weight of each value of the planes, of Friedel mates both. */
  readonly weight: Float64Array;
  /** Frames for each unit of weight, of every plane (`exposures`). */
  readonly exposures: Float64Array;
}

/**
 * Gives planes that compete for the frames the posterior means of their intensities (N + 1/2) / (E + 1/2 / mean), in place:
 * N photons in E frames, with the mean of the ring over all planes. So no pixel is 0 only because a few frames had no
 * photon there: it costs nothing to have photons in such a pixel, and a plane of few frames would win them all (docs/emc.md).
 * Rings without any photon, planes without any frame and pixels that no frame is compared with stay 0.
 *
 * @param planes N x N values each, one after the other.
 */
export function addWeakPrior(
  planes: Float64Array,
  { edge }: Pick<ModelGrid, 'edge'>,
  { rotating }: Modes,
  { weight, exposures }: PlaneMeasurements,
): void {
  const pixels = edge * edge;
  const rings = ringNumbers(edge);
  const means = ringMeans(planes, rings, { weight, exposures });
  const isReached = new Uint8Array(pixels);
  for (let i = 0; i < rotating * pixels; i++) {
    isReached[i % pixels] |= Number(weight[i] > 0);
  }
  exposures.forEach((exposure, plane) => {
    for (let pixel = 0; exposure > 0 && pixel < pixels; pixel++) {
      const i = pixels * plane + pixel;
      const mean = means[rings[pixel]];
      // Where some plane is rotated to, all of them are; one that stands still is compared where it was merged.
      if (mean > 0 && (weight[i] > 0 || (plane < rotating && isReached[pixel] === 1))) {
        const frames = exposure * weight[i];
        planes[i] = (frames * planes[i] + PHOTONS) / (frames + PHOTONS / mean);
      }
    }
  });
}

/** Photons per frame in each ring, of all planes together; 0 where nothing was measured. */
function ringMeans(
  planes: Float64Array,
  rings: Uint16Array,
  { weight, exposures }: PlaneMeasurements,
): Float64Array {
  const photons = new Float64Array(Math.max(...rings) + 1);
  const frames = new Float64Array(photons.length);
  planes.forEach((intensity, i) => {
    const own = weight[i] * exposures[Math.floor(i / rings.length)];
    photons[rings[i % rings.length]] += own * intensity;
    frames[rings[i % rings.length]] += own;
  });
  return photons.map((sum, ring) => (frames[ring] > 0 ? sum / frames[ring] : 0));
}

/** The ring of each pixel of a plane: its distance from the centre, rounded. */
function ringNumbers(edge: number): Uint16Array {
  const centre = (edge - 1) / 2;
  return Uint16Array.from({ length: edge * edge }, (_, pixel) =>
    Math.round(Math.hypot(Math.floor(pixel / edge) - centre, (pixel % edge) - centre)),
  );
}
