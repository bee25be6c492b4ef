import type { SparseFrames } from './sparse-photons.ts';
import { visitPhotons } from './visit-photons.ts';

/** Sum of K^2 of each frame over the first `pixelCount` pixels. */
export function squaresPerFrame(photons: SparseFrames, pixelCount: number): Float64Array {
  return Float64Array.from({ length: photons.frameCount }, (_, d) => {
    let sum = 0;
    visitPhotons(photons, d, (pixel, value) => {
      sum += pixel < pixelCount ? value * value : 0;
    });
    return sum;
  });
}
