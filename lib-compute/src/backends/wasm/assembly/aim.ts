import { LANES } from './tile';

/** Byte offsets in the aim of four rotations; each field is one vector. */
export const AIM_MATRIX: usize = 0;
export const AIM_FRACTION: usize = 9 * 16;
export const AIM_VOXEL: usize = 12 * 16;
export const AIM_INDEX: usize = 15 * 16;
export const AIM_BYTES: usize = 16 * 16;

/** More than float32 rounds a way within a block, in voxels. */
const ROUNDING: f64 = 1e-3;

/**
 * Aims the rotations of a tile at one block of pixels: for each, its matrix in float32 and where the
 * block's centre lands, in float64, split into a voxel and a fraction. Pixels are then placed by their
 * short way from the centre, which float32 holds to 1e-6 voxels, where a float32 position in the whole
 * model would be good to 8e-6 only and spoil the fourth decimal of a log-likelihood.
 *
 * @param matrices 16 x 9 float64, rows one after the other.
 * @param centre x, y, z of the block's centre, float64.
 * @param radius no pixel of the block is farther from the centre.
 * @param edge and `depth`: extents of the model in x and y, and in z.
 * @param aim out: 4 groups of `AIM_BYTES`.
 * @returns 1 when every pixel of the block lies inside the grid for every rotation, else 0.
 */
export function aimAtBlock(
  matrices: usize,
  centre: usize,
  radius: f64,
  edge: i32,
  depth: i32,
  aim: usize,
): i32 {
  const reach = radius + ROUNDING;
  let inside: i32 = 1;
  for (let lane = 0; lane < LANES; lane++) {
    const matrix = matrices + lane * 72;
    const group = aim + (<usize>(lane >> 2)) * AIM_BYTES + ((lane & 3) << 2);
    let index: i32 = 0;
    for (let axis = 0; axis < 3; axis++) {
      const extent = axis < 2 ? edge : depth;
      const row = matrix + axis * 24;
      for (let k = 0; k < 3; k++) {
        store<f32>(group + AIM_MATRIX + (axis * 3 + k) * 16, <f32>load<f64>(row + 8 * k));
      }
      const place =
        load<f64>(row) * load<f64>(centre) +
        load<f64>(row, 8) * load<f64>(centre, 8) +
        load<f64>(row, 16) * load<f64>(centre, 16) +
        <f64>((extent - 1) >> 1);
      const voxel = floor(place);
      store<f32>(group + AIM_FRACTION + axis * 16, <f32>(place - voxel));
      store<f32>(group + AIM_VOXEL + axis * 16, <f32>voxel);
      index = index * extent + <i32>voxel;
      // All pixels lie on the one plane that is used.
      const isPlane = extent == 2;
      if (!isPlane && (place - reach < 0 || place + reach >= <f64>(extent - 1))) {
        inside = 0;
      }
    }
    store<i32>(group + AIM_INDEX, index);
  }
  return inside;
}
