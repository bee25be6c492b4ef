import { normalised } from '../rotation-list.ts';
import type { Rotations } from '../rotations.ts';
import { distance, type Quaternion } from './quaternion.ts';

/**
 * The rotations that no operator of the particle's symmetry is nearer to than the identity: the others
 * see the same slices (spec/emc.md 2.7, item 5). Rotations that lie on the border between two operators are
 * kept, as far as rounding sees them there, in the arithmetic of Dragonfly, so that orientation numbers
 * mean the same: 213 of 10860 for the icosahedral group, where 181 would do. Weights sum to 1 again.
 *
 * @param operators of the symmetry, the identity first.
 */
export function fundamentalRotations(
  { count, quaternions, weights }: Rotations,
  [identity, ...others]: readonly Quaternion[],
): Rotations {
  const kept = Array.from({ length: count }, (_, r) => r).filter((r) => {
    const rotation = quaternions.subarray(4 * r, 4 * r + 4);
    const own = distance(rotation, identity);
    return !others.some((operator) => distance(rotation, operator) < own);
  });
  return {
    count: kept.length,
    quaternions: Float64Array.from(
      kept.flatMap((r) => Array.from(quaternions.subarray(4 * r, 4 * r + 4))),
    ),
    weights: normalised(kept.map((r) => weights[r])),
  };
}
