import { along, isInside, PIXEL_BYTES, PIXEL_CORRECTION } from './pixel';

/**
 * Spreads a slice over the eight voxels around each pixel, with its weights (spec/emc.md 3.7).
 *
 * @param slice one float64 per pixel.
 * @param sum and `weight`: float64, edge x edge x depth, added to.
 */
export function mergeSlice(
  slice: usize,
  edge: i32,
  depth: i32,
  matrix: usize,
  pixels: usize,
  pixelCount: i32,
  sum: usize,
  weight: usize,
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
      continue;
    }
    const value = load<f64>(slice) / load<f64>(pixels, PIXEL_CORRECTION);
    const fx = x - <f64>i;
    const fy = y - <f64>j;
    const fz = z - <f64>k;
    const corner = (<usize>((i * edge + j) * depth + k)) << 3;
    spread(sum + corner, weight + corner, (1 - fx) * (1 - fy), fz, value);
    spread(sum + corner + stepY, weight + corner + stepY, (1 - fx) * fy, fz, value);
    spread(sum + corner + stepX, weight + corner + stepX, fx * (1 - fy), fz, value);
    spread(sum + corner + stepX + stepY, weight + corner + stepX + stepY, fx * fy, fz, value);
  }
}

/** Over two neighbours along z. */
@inline
function spread(sum: usize, weight: usize, share: f64, upper: f64, value: f64): void {
  const lower = share * (1 - upper);
  const higher = share * upper;
  store<f64>(sum, load<f64>(sum) + lower * value);
  store<f64>(weight, load<f64>(weight) + lower);
  store<f64>(sum, load<f64>(sum, 8) + higher * value, 8);
  store<f64>(weight, load<f64>(weight, 8) + higher, 8);
}
