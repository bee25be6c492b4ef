/** One pixel, 4 float64: x, y, z in voxels and the correction. */
export const PIXEL_BYTES: usize = 32;
export const PIXEL_CORRECTION: usize = 24;

/** One coordinate of a pixel after the rotation, in voxels from the first. */
@inline
export function along(matrixRow: usize, pixel: usize, middle: f64): f64 {
  return (
    load<f64>(matrixRow) * load<f64>(pixel) +
    load<f64>(matrixRow, 8) * load<f64>(pixel, 8) +
    load<f64>(matrixRow, 16) * load<f64>(pixel, 16) +
    middle
  );
}

/** Whether the cell that begins at a voxel lies in the grid. */
@inline
export function isInside(i: i32, j: i32, k: i32, edge: i32, depth: i32): bool {
  return !(i < 0 || j < 0 || k < 0 || i > edge - 2 || j > edge - 2 || k > depth - 2);
}
