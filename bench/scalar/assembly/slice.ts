import { along, isInside, PIXEL_BYTES, PIXEL_CORRECTION } from './pixel';

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
    const x = along(matrix, pixels, middle);
    const y = along(matrix + 24, pixels, middle);
    const z = along(matrix + 48, pixels, middleZ);
    const i = <i32>Math.floor(x);
    const j = <i32>Math.floor(y);
    const k = <i32>Math.floor(z);
    if (!isInside(i, j, k, edge, depth)) {
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
    store<f64>(slice, value * load<f64>(pixels, PIXEL_CORRECTION));
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

@inline
function between(voxel: usize, share: f64): f64 {
  return (1 - share) * load<f64>(voxel) + share * load<f64>(voxel, 8);
}
