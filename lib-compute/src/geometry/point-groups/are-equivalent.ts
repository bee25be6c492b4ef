import type { Rotations } from '../rotations.ts';
import { distance, product, type Quaternion } from './quaternion.ts';

/** Rounding of quaternions, against the 1e-5 between rotations of the finest list. */
const SAME = 1e-9;

/**
 * Whether a symmetric particle looks the same in two rotations of a list: one is the other after an operator
 * of the symmetry. A list may hold several such rotations where they lie on a border
 * (fundamental-rotations.ts), and which of them is a frame's best is then decided by rounding.
 *
 * @param a and b: numbers of the rotations.
 */
export function areEquivalent(
  { quaternions }: Rotations,
  operators: readonly Quaternion[],
  a: number,
  b: number,
): boolean {
  const at = (r: number): Quaternion => {
    const [q0, q1, q2, q3] = quaternions.subarray(4 * r, 4 * r + 4);
    return [q0, q1, q2, q3];
  };
  return operators.some((operator) => distance(product(at(a), operator), at(b)) < SAME);
}
