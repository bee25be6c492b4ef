/**
 * A kept block: the log-likelihoods of one frame in one tile, of which at least one may count. They are
 * float32 distances from a float64 reference, so that those near the best keep seven digits.
 */
export const KEPT_FRAME: usize = 0;
export const KEPT_TILE: usize = 4;
export const KEPT_REFERENCE: usize = 8;
export const KEPT_VALUES: usize = 16;
export const KEPT_BYTES: usize = 80;
