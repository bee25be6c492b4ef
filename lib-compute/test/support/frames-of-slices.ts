import type { EmcProblem } from '../../src/backends/emc-problem.ts';
import { expandTomogram } from '../../src/backends/reference/tomogram.ts';
import type { SparsePhotons } from '../../src/photons/sparse-photons.ts';

/**
 * The problem with frames that are slices of `model`: frame d that of tomogram 7 d, as whole photons, `brightness` of
 * them where the model is 1. Such frames are far more likely in one tomogram than in any other.
 */
export function framesOfSlices(
  problem: EmcProblem,
  model: Float64Array,
  brightness: number,
): EmcProblem {
  const { grid, pixels, tomograms, photons } = problem;
  const ones: number[] = [];
  const multi: number[] = [];
  const counts: number[] = [];
  const onesOffsets = [0];
  const multiOffsets = [0];
  const slice = new Float64Array(pixels.likelihoodCount);
  for (let d = 0; d < photons.frameCount; d++) {
    const r = (7 * d) % tomograms.count;
    const matrix = tomograms.matrices.subarray(9 * r, 9 * r + 9);
    expandTomogram(model, grid, matrix, pixels, slice, false);
    slice.forEach((value, t) => {
      const count = Math.round(brightness * value);
      if (count === 1) {
        ones.push(t);
      } else if (count > 1) {
        multi.push(t);
        counts.push(count);
      }
    });
    onesOffsets.push(ones.length);
    multiOffsets.push(multi.length);
  }
  const frames: SparsePhotons = {
    frameCount: photons.frameCount,
    pixelCount: photons.pixelCount,
    onesOffsets: Uint32Array.from(onesOffsets),
    ones: Uint32Array.from(ones),
    multiOffsets: Uint32Array.from(multiOffsets),
    multi: Uint32Array.from(multi),
    counts: Uint32Array.from(counts),
  };
  return { ...problem, photons: frames };
}
