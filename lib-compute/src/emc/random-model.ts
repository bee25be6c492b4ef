import { randomValues } from '../volume/random-values.ts';

/** Dragonfly's seed when `fixed_seed = 1` (spec/emc.md 3.10). */
export const FIXED_SEED = 0x5eed;

/** Seeds of MT19937 have 32 bits. */
export const LARGEST_SEED = 2 ** 32 - 1;

/** The seed that the option asks for; undefined where it is 0, and every run has its own. */
export function fixedSeed({
  fixed_seed: option,
}: {
  readonly fixed_seed: number;
}): number | undefined {
  return option === 0 ? undefined : option === 1 ? FIXED_SEED : option;
}

/**
 * A random start: uniform values in [0, 2 x `mean`), MT19937, the stream and order of Dragonfly
 * (spec/emc.md 3.10), so that the same seed gives the same start.
 *
 * @param valueCount voxels of all models; they are drawn one model after the other, x slowest.
 * @param mean photons per frame and pixel of the likelihood.
 */
export function randomModel(valueCount: number, mean: number, seed: number): Float64Array {
  return randomValues(valueCount, 2 * mean, seed);
}
