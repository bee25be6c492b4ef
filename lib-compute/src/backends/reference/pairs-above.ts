import { frameTomograms, type FrameTomograms } from '../search.ts';

/**
 * The tomograms whose log-likelihood is above the level of their frame.
 *
 * @param logLikelihoods frames x tomograms, tomogram fastest.
 */
export function pairsAbove(logLikelihoods: Float64Array, levels: Float64Array): FrameTomograms {
  const count = logLikelihoods.length / levels.length;
  const numbers = Array.from({ length: count }, (_, r) => r);
  return frameTomograms(
    Array.from(levels, (level, d) => numbers.filter((r) => logLikelihoods[d * count + r] > level)),
  );
}
