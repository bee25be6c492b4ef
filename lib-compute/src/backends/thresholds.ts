/**
 * Where small probabilities are cut off (spec/emc.md 3.3 to 3.5). Every backend uses these numbers, so
 * that all agree on which pairs count.
 *
 * @module
 */

/** Pairs count when beta (L - maximum) > -14, that is from a relative probability of 8.3e-7. */
export const WINDOW_EXPONENT = 14;

/** Pairs at or below carry no photons into the model; below, none into the information. */
export const NEGLIGIBLE_PROBABILITY = 1e-6;

/**
 * Whether a rotation is merged into the model. One whose pairs are all negligible carries no photons,
 * and merging its empty tomogram would only pull the model towards zero; the reference program does so
 * all the same, and in parity mode so do we (spec/emc.md 3.11).
 *
 * @param share sum of P x fluence over all pairs that count.
 * @param largest the largest P of the rotation.
 */
export function isMerged(share: number, largest: number, parity: boolean): boolean {
  return share > 0 && (parity || largest > NEGLIGIBLE_PROBABILITY);
}
