import type { EmcProblem } from '@damselfly/compute/backends/emc-problem.ts';
import type { SparseFrames } from '@damselfly/compute/photons/sparse-photons.ts';
import type { ProblemExtent } from '../roofline/stage-work.ts';

/** @param voxels of all models, as they are outside engines. */
export function problemExtent(problem: EmcProblem, voxels: number): ProblemExtent {
  const { tomograms, pixels, photons } = problem;
  return {
    tomograms: tomograms.count,
    orientingPixels: pixels.likelihoodCount,
    pixels: pixels.count,
    litPixels: litPixels(photons, pixels.likelihoodCount),
    voxels,
  };
}

/** Lit pixels of all frames among the first `count` of the table. */
function litPixels({ ones, multi }: SparseFrames, count: number): number {
  const among = (places: Uint32Array): number =>
    places.reduce((sum, place) => sum + (place < count ? 1 : 0), 0);
  return among(ones) + among(multi);
}
