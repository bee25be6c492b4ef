import { sliceReference, sumsOverBackground } from '../../float32/slice-reference.ts';
import type { Background } from '../../emc-problem.ts';
import { modelScale } from '../model-scale.ts';
import { interleaved, type Statistics } from './statistics.ts';

/** Photons around phi W + b B: slices are photons, measured against the radial mean where they meet a frame. */
export function overBackground({ perPixel }: Background): Statistics {
  return {
    slices: 'photonSlices',
    likelihood: 'likelihoodOverBackground',
    look(problem, models) {
      const { grid, pixels } = problem;
      const reference = sliceReference(models, grid, pixels);
      const scale = modelScale(pixels, reference, models);
      const references = reference.logarithms.map(Math.exp);
      // Pixels that are merged only have none.
      const ofAll = new Float64Array(pixels.count);
      ofAll.set(references);
      return {
        scale,
        perPixel: interleaved(perPixel, ofAll),
        perFrame: (cost, fluence) => ({
          base: sumsOverBackground(problem, references, fluence).map(
            (sum, d) => sum - cost[d] * scale.referencePhotons,
          ),
          gain: cost.slice().fill(1),
          cost,
        }),
      };
    },
  };
}
