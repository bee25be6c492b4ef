import { mersenne } from 'pure-rand/generator/mersenne';

/** Dragonfly's seed when `fixed_seed = 1` (spec/emc.md 3.10). */
export const FIXED_SEED = 0x5eed;

/**
 * A random start: uniform values in [0, 2 x `meanCount` / `pixelCount`), MT19937, the stream and order
 * of Dragonfly (spec/emc.md 3.10), so that the same seed gives the same start.
 *
 * @param size edge of the model in voxels.
 * @param meanCount mean photons per frame in the pixels of the likelihood.
 * @param pixelCount number of those pixels.
 * @returns `size`^3 values, x slowest.
 */
export function randomModel(
  size: number,
  meanCount: number,
  pixelCount: number,
  seed: number,
): Float64Array {
  const generator = mersenne(seed);
  const model = new Float64Array(size ** 3);
  for (let voxel = 0; voxel < model.length; voxel++) {
    const bits = generator.next() >>> 0;
    model[voxel] = (bits / 2 ** 32) * ((2 * meanCount) / pixelCount);
  }
  return model;
}
