/** One pixel, 4 float64: x, y, z in voxels and the correction. */
const PIXEL_BYTES: usize = 32;

/**
 * A slice by trilinear interpolation, pixel by pixel in float64 (spec/emc.md 3.1).
 *
 * @param model float64, edge x edge x depth.
 * @param matrix 9 float64.
 * @param slice out: one float64 per pixel, 0 outside the grid.
 */
export function expandSlice(
  model: usize,
  edge: i32,
  depth: i32,
  matrix: usize,
  pixels: usize,
  pixelCount: i32,
  slice: usize,
): void {
  const middle = <f64>(edge >> 1);
  const middleZ = <f64>((depth - 1) >> 1);
  const stepY = (<usize>depth) << 3;
  const stepX = stepY * <usize>edge;
  for (let t = 0; t < pixelCount; t++, pixels += PIXEL_BYTES, slice += 8) {
    const x = along(matrix, pixels) + middle;
    const y = along(matrix + 24, pixels) + middle;
    const z = along(matrix + 48, pixels) + middleZ;
    const i = <i32>Math.floor(x);
    const j = <i32>Math.floor(y);
    const k = <i32>Math.floor(z);
    if (i < 0 || j < 0 || k < 0 || i > edge - 2 || j > edge - 2 || k > depth - 2) {
      store<f64>(slice, 0);
      continue;
    }
    const fx = x - <f64>i;
    const fy = y - <f64>j;
    const fz = z - <f64>k;
    const corner = model + ((<usize>((i * edge + j) * depth + k)) << 3);
    const value =
      (1 - fx) * ((1 - fy) * between(corner, fz) + fy * between(corner + stepY, fz)) +
      fx * ((1 - fy) * between(corner + stepX, fz) + fy * between(corner + stepX + stepY, fz));
    store<f64>(slice, value * load<f64>(pixels, 24));
  }
}

/** Replaces values by their logarithms; 0 where there is none. */
export function takeLogarithms(slice: usize, count: i32): void {
  const end = slice + ((<usize>count) << 3);
  for (; slice < end; slice += 8) {
    const value = load<f64>(slice);
    store<f64>(slice, value > 0 ? Math.log(value) : 0);
  }
}

/** One coordinate of a pixel after the rotation. */
@inline
export function along(row: usize, pixel: usize): f64 {
  return (
    load<f64>(row) * load<f64>(pixel) +
    load<f64>(row, 8) * load<f64>(pixel, 8) +
    load<f64>(row, 16) * load<f64>(pixel, 16)
  );
}

@inline
function between(voxel: usize, share: f64): f64 {
  return (1 - share) * load<f64>(voxel) + share * load<f64>(voxel, 8);
}
