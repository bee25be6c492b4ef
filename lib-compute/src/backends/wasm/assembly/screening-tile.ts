/** Screening looks at four tiles of 16 rotations together: a row of their steps, a byte each, is a cache line. */
/** log2 of the bytes in a row of steps, of fine steps, int16, and of a frame's sums, int32. */
export const STEPS_SHIFT: usize = 6;
export const FINE_STEPS_SHIFT: usize = 7;
export const SUMS_SHIFT: usize = 8;
/** log2 of the fine steps in a step. */
export const FINER_SHIFT: i32 = 4;
