import type { PixelTable } from '../emc-problem.ts';
import { ROTATIONS_PER_TILE } from './expand-shape.ts';

/** Pixels as the kernel reads them: qx, qy, qz, correction of each. */
export function packPixels({
  count,
  qx,
  qy,
  qz,
  correction,
}: PixelTable): Float32Array<ArrayBuffer> {
  const packed = new Float32Array(4 * count);
  for (let t = 0; t < count; t++) {
    packed.set([qx[t], qy[t], qz[t], correction[t]], 4 * t);
  }
  return packed;
}

/**
 * Rotations of one tile as the kernel reads them: three rows of four values each. Where fewer than 64
 * are left, the rest are zero matrices, whose slices mean nothing.
 *
 * @param matrices 9 values per rotation, at most 64 rotations.
 */
export function packRows(matrices: Float64Array): Float32Array<ArrayBuffer> {
  const packed = new Float32Array(12 * ROTATIONS_PER_TILE);
  for (let row = 0; row < matrices.length / 3; row++) {
    packed.set(matrices.subarray(3 * row, 3 * row + 3), 4 * row);
  }
  return packed;
}

/** u_r of the 64 rotations: the sums of the workgroups, added in float64. */
export function joinSums(sums: Float32Array): Float64Array {
  const joined = new Float64Array(ROTATIONS_PER_TILE);
  sums.forEach((value, i) => {
    joined[i % ROTATIONS_PER_TILE] += value;
  });
  return joined;
}
