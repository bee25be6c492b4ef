import type { Background } from '../../backends/emc-problem.ts';
import { visitPhotons } from '../../photons/visit-photons.ts';
import type { FrameFile } from '../input.ts';

/**
 * The background of the pixels of a detector that are used.
 *
 * @param perPixel B of every pixel of the detector.
 * @param order the detector's number of each pixel that is used.
 * @param files those of the detector; all their frames count.
 */
export function backgroundOf(
  perPixel: Float64Array,
  order: Uint32Array,
  files: readonly FrameFile[],
  figures: Pick<Background, 'strength' | 'meanPerPixel'>,
): Background {
  const photons = new Float64Array(perPixel.length);
  let frameCount = 0;
  for (const { photons: ofFile, detector } of files) {
    for (let d = 0; d < ofFile.frameCount; d++) {
      visitPhotons(ofFile, d, (pixel, count) => {
        photons[pixel] += detector.mask[pixel] === 0 ? count : 0;
      });
    }
    frameCount += ofFile.frameCount;
  }
  return {
    ...figures,
    perPixel: Float64Array.from(order, (t) => perPixel[t]),
    meanPhotons: Float64Array.from(order, (t) => photons[t] / frameCount),
  };
}
