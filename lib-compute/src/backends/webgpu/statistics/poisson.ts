import { referenceSums, sliceReference } from '../../float32/slice-reference.ts';
import { modelScale } from '../model-scale.ts';
import { interleaved, type Statistics } from './statistics.ts';

/** Photons around s W: slices are logarithms against the models' radial mean (spec/emc.md 3.2). */
export const poisson: Statistics = {
  slices: 'slices',
  likelihood: 'likelihood',
  look({ grid, pixels, photons }, models) {
    const reference = sliceReference(models, grid, pixels);
    const { factors, logarithms, tops } = reference;
    const scale = modelScale(pixels, reference, models);
    const sums = referenceSums(photons, logarithms);
    return {
      ...{ scale, tops },
      perPixel: interleaved(
        factors,
        logarithms.map((value) => -value),
      ),
      perFrame: (cost) => ({
        base: sums.map((sum, d) => sum - cost[d] * scale.referencePhotons),
        gain: cost.slice().fill(1),
        cost,
      }),
    };
  },
};
