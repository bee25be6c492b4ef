import type { EmcProblem, ModelGrid, PixelTable } from '../emc-problem.ts';
import { radialShells, type RadialShells } from './radial-shells.ts';
import { sumOverPhotons } from '../../photons/sum-over-photons.ts';
import type { SparseFrames } from '../../photons/sparse-photons.ts';
import { visitPhotons } from '../../photons/visit-photons.ts';

/**
 * What each pixel's logarithm is taken against: the correction times the model's mean at that distance
 * from the centre, over all models. Sums of ln (W / reference) stay hundreds of times smaller than sums of ln W, and
 * float32 loses as much less; the reference's own sum is added in float64.
 */
export interface SliceReference {
  /** For each pixel of the likelihood: W / reference over the interpolated model value, a float32. */
  readonly factors: Float32Array;
  /** ln of the reference; 0 where a pixel has no positive correction, hence no logarithm. */
  readonly logarithms: Float64Array;
  /** The largest ln (W / reference) that is to be expected in any orientation, from the voxels at that distance. */
  readonly tops: Float64Array;
}

export function sliceReference(
  models: Float64Array,
  grid: ModelGrid,
  { qx, qy, qz, correction, likelihoodCount }: PixelTable,
): SliceReference {
  const distances = Float64Array.from({ length: likelihoodCount }, (_, t) =>
    Math.hypot(qx[t], qy[t], qz[t]),
  );
  const farthest = distances.reduce((most, distance) => Math.max(most, distance), 0);
  const shells = radialShells(models, grid, Math.round(farthest + DIAGONAL));
  const { means } = shells;
  const factors = new Float32Array(likelihoodCount);
  const logarithms = new Float64Array(likelihoodCount);
  const tops = new Float64Array(likelihoodCount);
  for (let t = 0; t < likelihoodCount; t++) {
    if (correction[t] > 0) {
      const distance = distances[t];
      const shell = Math.round(distance);
      const mean = shell < means.length ? means[shell] : 0;
      factors[t] = mean > 0 ? 1 / mean : 1;
      logarithms[t] = Math.log(correction[t] / factors[t]);
      const { highest, lowest } = nearby(shells, distance);
      const top = highest > 0 ? Math.log(highest * factors[t]) : -Infinity;
      // Where nothing is expected, W counts as 1.
      const isMissing = !(lowest > 0) || distance + DIAGONAL > (grid.edge - 1) / 2;
      tops[t] = isMissing ? Math.max(top, -logarithms[t]) : top;
    }
  }
  return { factors, logarithms, tops };
}

/** Corners of a cell are up to a diagonal away from what lies in it. */
const DIAGONAL = Math.sqrt(3);

/** The extremes of all voxels that can count at a distance from the centre. */
function nearby(
  { highest, lowest }: RadialShells,
  distance: number,
): { highest: number; lowest: number } {
  const from = Math.max(0, Math.round(distance - DIAGONAL));
  const to = Math.min(highest.length - 1, Math.round(distance + DIAGONAL));
  const extremes = { highest: -Infinity, lowest: to < from ? 0 : Infinity };
  for (let shell = from; shell <= to; shell++) {
    extremes.highest = Math.max(extremes.highest, highest[shell]);
    extremes.lowest = Math.min(extremes.lowest, lowest[shell]);
  }
  return extremes;
}

/** sum_t K_dt ln reference_t of every frame, in float64. */
export function referenceSums(photons: SparseFrames, logarithms: Float64Array): Float64Array {
  return Float64Array.from({ length: photons.frameCount }, (_, d) =>
    sumOverPhotons(photons, d, logarithms),
  );
}

/**
 * sum_t K_dt ln(phi_d R_t + b_d B_t) of every frame, in float64: what log-likelihoods over a background lack that are
 * measured against the references R.
 */
export function sumsOverBackground(
  { photons, background }: EmcProblem,
  references: Float64Array,
  fluence: Float64Array,
): Float64Array {
  return Float64Array.from({ length: photons.frameCount }, (_, d) => {
    let sum = 0;
    visitPhotons(photons, d, (pixel, count) => {
      if (background && pixel < references.length) {
        const other = background.strength[d] * background.perPixel[pixel];
        sum += count * Math.log(fluence[d] * references[pixel] + other);
      }
    });
    return sum;
  });
}
