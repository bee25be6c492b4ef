import type { EmcProblem, ModelGrid, PixelTable } from '../emc-problem.ts';
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
}

export function sliceReference(
  models: Float64Array,
  grid: ModelGrid,
  { qx, qy, qz, correction, likelihoodCount }: PixelTable,
): SliceReference {
  const means = radialMeans(models, grid);
  const factors = new Float32Array(likelihoodCount);
  const logarithms = new Float64Array(likelihoodCount);
  for (let t = 0; t < likelihoodCount; t++) {
    if (correction[t] > 0) {
      const shell = Math.round(Math.hypot(qx[t], qy[t], qz[t]));
      const mean = shell < means.length ? means[shell] : 0;
      factors[t] = mean > 0 ? 1 / mean : 1;
      logarithms[t] = Math.log(correction[t] / factors[t]);
    }
  }
  return { factors, logarithms };
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

/** The models' mean in shells one voxel thick, out to the corners of the grid. */
function radialMeans(models: Float64Array, { edge, depth }: ModelGrid): Float64Array {
  const centre = (edge - 1) / 2;
  const centreZ = Math.floor((depth - 1) / 2);
  // Of planes only the first has values.
  const usedDepth = depth === 2 ? 1 : depth;
  const shells = Math.ceil(centre * Math.sqrt(3)) + 1;
  const sums = new Float64Array(shells);
  const counts = new Uint32Array(shells);
  for (let row = 0; row * depth < models.length; row++) {
    const x = Math.floor(row / edge) % edge;
    const y = row % edge;
    const fromAxis = (x - centre) ** 2 + (y - centre) ** 2;
    for (let z = 0; z < usedDepth; z++) {
      const shell = Math.round(Math.sqrt(fromAxis + (z - centreZ) ** 2));
      sums[shell] += models[row * depth + z];
      counts[shell]++;
    }
  }
  return sums.map((sum, shell) => sum / Math.max(counts[shell], 1));
}
