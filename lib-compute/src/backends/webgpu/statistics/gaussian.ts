import { squaresPerFrame } from '../../../photons/squares-per-frame.ts';
import { sumOverPhotons } from '../../../photons/sum-over-photons.ts';
import { visitPhotons } from '../../../photons/visit-photons.ts';
import type { EmcProblem, Gaussian } from '../../emc-problem.ts';
import { sliceReference } from '../../float32/slice-reference.ts';
import { largestPhotons, modelScale, SUM_BITS, unitsBelow } from '../model-scale.ts';
import { interleaved, type Statistics } from './statistics.ts';

/** Sums over the photons of a frame stay below 2^30 units: kernels count whole ones in 32 bits. */
const FRAME_BITS = 30;

/**
 * Intensities around s W (spec/emc.md 3.2). With D = W - R, R the models' radial mean, the log-likelihood
 * -sum (K - s W)^2 / (2 sigma^2) is s / sigma^2 times (sum K D - s sum (W^2 - R^2) / 2), and what R alone gives.
 */
export function gaussian({ sigma }: Gaussian): Statistics {
  const variance = sigma * sigma;
  return {
    slices: 'intensitySlices',
    likelihood: 'likelihood',
    look(problem, models) {
      const { grid, pixels, photons } = problem;
      const reference = sliceReference(models, grid, pixels);
      const references = reference.logarithms.map((logarithm, t) =>
        reference.factors[t] > 0 ? Math.exp(logarithm) : 0,
      );
      const differences = largestPhotons(pixels, models).map((most, t) => most + references[t]);
      const unit = Math.min(1, unitsBelow(FRAME_BITS, largestSum(problem, differences) / variance));
      const penalties = differences.reduce((sum, most) => sum + (most * most * unit) / variance, 0);
      const squares = squaresPerFrame(photons, pixels.likelihoodCount);
      const products = squares.map((_, d) => sumOverPhotons(photons, d, references));
      const referenceSquares = references.reduce((sum, value) => sum + value * value, 0);
      return {
        scale: {
          ...modelScale(pixels, reference, models),
          penaltyScale: unitsBelow(SUM_BITS, penalties),
          free: 0,
        },
        perPixel: interleaved(references, references.slice().fill(unit / variance)),
        perFrame: (scale) => ({
          base: squares.map(
            (sum, d) =>
              -(sum - 2 * scale[d] * products[d] + scale[d] ** 2 * referenceSquares) /
              (2 * variance),
          ),
          gain: scale.map((s) => s / unit),
          cost: scale.map((s) => (s * s) / unit),
        }),
      };
    },
  };
}

/** What sum K D of a frame is at most. */
function largestSum({ photons }: EmcProblem, differences: Float64Array): number {
  let largest = 0;
  for (let d = 0; d < photons.frameCount; d++) {
    let sum = 0;
    visitPhotons(photons, d, (pixel, value) => {
      sum += pixel < differences.length ? Math.abs(value) * differences[pixel] : 0;
    });
    largest = Math.max(largest, sum);
  }
  return largest;
}
