/** A tile: the rotations that are computed together. Values of a tile lie side by side. */
export const LANES: i32 = 16;
/** log2 of the bytes in one row of float32, and of float64, values of a tile. */
export const ROW_SHIFT: i32 = 6;
export const ROW64_SHIFT: i32 = 7;
