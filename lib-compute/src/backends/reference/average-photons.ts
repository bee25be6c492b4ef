import { visitPhotons } from '../../photons/visit-photons.ts';
import type { SparseFrames } from '../../photons/sparse-photons.ts';
import type { LikelyFrame } from './statistics.ts';

/** The tomogram that frames make on average: sum of P K / share (spec/emc.md 3.4). */
export function averagePhotons(
  photons: SparseFrames,
  frames: readonly LikelyFrame[],
  share: number,
  tomogram: Float64Array,
): void {
  tomogram.fill(0);
  for (const { frame, probability } of frames) {
    visitPhotons(photons, frame, (pixel, count) => {
      tomogram[pixel] += probability * count;
    });
  }
  tomogram.forEach((value, t) => {
    tomogram[t] = value / share;
  });
}
