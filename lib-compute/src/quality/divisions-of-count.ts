import { MAXIMUM_DIVISIONS } from '../geometry/rotation-list.ts';

/**
 * How finely the 600-cell is divided that has so many rotations, 10 (5 n^3 + n) (spec/emc.md 2.7).
 *
 * @returns undefined where none has: a list of one's own, or a part of one for a symmetric particle.
 */
export function divisionsOfCount(rotationCount: number): number | undefined {
  const n = Math.round(Math.cbrt(rotationCount / 50));
  return n >= 1 && n <= MAXIMUM_DIVISIONS && 10 * (5 * n ** 3 + n) === rotationCount
    ? n
    : undefined;
}
