import type { Background } from '../emc-problem.ts';
import { bisectedIntensity } from './bisected-intensity.ts';
import { mostLikelyIntensity } from './most-likely-intensity.ts';
import type { PhotonsOfPixels } from './photons-of-pixels.ts';

/**
 * The intensities W' of a whole tomogram over a background (spec/emc.md 3.4, 3.10).
 *
 * @param share sum over frames of P phi, above 0.
 * @param tomogram receives them, one for each pixel.
 */
export function solveTomogram(
  photons: PhotonsOfPixels,
  share: number,
  { perPixel, meanPhotons, meanPerPixel }: Background,
  parity: boolean,
  tomogram: Float64Array,
): void {
  for (let pixel = 0; pixel < tomogram.length; pixel++) {
    tomogram[pixel] = parity
      ? bisectedIntensity(photons, pixel, share, {
          background: perPixel[pixel],
          meanPhotons: meanPhotons[pixel],
          meanPerPixel,
        })
      : mostLikelyIntensity(photons, pixel, share);
  }
}
