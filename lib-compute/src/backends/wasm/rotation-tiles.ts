import { rotationMatrices } from '../../geometry/rotation-matrix.ts';
import type { Rotations } from '../../geometry/rotations.ts';
import { compactOrder } from './compact-order.ts';

/** Rotations that the kernels compute together (assembly/tile.ts). */
export const TILE = 16;

/** One worker's rotations in whole tiles; neighbours in SO(3) share a tile, so they read the same voxels. */
export interface RotationTiles {
  readonly tileCount: number;
  /** Rotation numbers, 16 per tile; -1 fills the last tile. */
  readonly numbers: Int32Array;
  /** ln w; minus infinity where there is no rotation. */
  readonly logWeights: Float64Array;
  /** 9 values per rotation, rows one after the other. */
  readonly matrices: Float64Array;
}

/**
 * Deals the rotations to `workers` workers, tile by tile: the share of a worker depends on nothing but
 * its number, so that sums come out the same in every run. Workers that would get none are left out.
 */
export function rotationTiles(rotations: Rotations, workers: number): RotationTiles[] {
  const { count, quaternions } = rotations;
  // q and -q are the same rotation: the hemisphere q0 >= 0 has every neighbour once, but for its rim.
  const axes = [0, 1, 2, 3].map((axis) =>
    Float64Array.from(
      { length: count },
      (_, r) => quaternions[4 * r + axis] * (quaternions[4 * r] < 0 ? -1 : 1),
    ),
  );
  const order = compactOrder(axes, TILE);
  const tileCount = Math.ceil(count / TILE);
  return Array.from({ length: Math.min(workers, tileCount) }, (_, worker) => {
    const numbers: number[] = [];
    for (let tile = worker; tile < tileCount; tile += workers) {
      const members = Array.from(order.subarray(tile * TILE, (tile + 1) * TILE));
      numbers.push(...members, ...Array<number>(TILE - members.length).fill(-1));
    }
    return tilesOf(rotations, Int32Array.from(numbers));
  });
}

function tilesOf({ quaternions, weights }: Rotations, numbers: Int32Array): RotationTiles {
  const own = new Float64Array(4 * numbers.length);
  numbers.forEach((r, place) => {
    // A place without rotation looks where its neighbour looks: inside the grid, and to no effect.
    const source = r >= 0 ? r : numbers[place - (place % TILE)];
    own.set(quaternions.subarray(4 * source, 4 * source + 4), 4 * place);
  });
  return {
    tileCount: numbers.length / TILE,
    numbers,
    logWeights: Float64Array.from(numbers, (r) => (r >= 0 ? Math.log(weights[r]) : -Infinity)),
    matrices: rotationMatrices(own),
  };
}
