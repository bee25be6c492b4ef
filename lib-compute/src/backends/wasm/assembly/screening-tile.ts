/** Screening looks at four tiles of 16 rotations together: a row of their steps, a byte each, is a cache line. */
/** log2 of the bytes in a row of steps, and of a frame's sums, int32. */
export const STEPS_SHIFT: usize = 6;
export const SUMS_SHIFT: usize = 8;
