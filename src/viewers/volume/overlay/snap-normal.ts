import { FOLD_AXES } from '../camera/fold-axes.ts';
import type { Triple } from '../../volume-data.ts';

/** Normals within so many degrees of an axis snap to it. */
const REACH = 8;

/** The axes x, y, z and all 2-, 3- and 5-fold axes of an icosahedron, each of length 1, in both directions. */
const AXES: readonly Readonly<Triple>[] = [FOLD_AXES[2], FOLD_AXES[3], FOLD_AXES[5]].flatMap(
  ([x, y, z]) =>
    [
      [x, y, z],
      [y, z, x],
      [z, x, y],
    ].flatMap(([a, b, c]) =>
      [0, 1, 2, 3, 4, 5, 6, 7].map((signs): Triple => {
        const length = Math.hypot(a, b, c);
        const signed = (value: number, bit: number): number =>
          ((signs & bit ? -1 : 1) * value) / length;
        return [signed(a, 4), signed(b, 2), signed(c, 1)];
      }),
    ),
);

/** @param normal of length 1. @returns the nearest axis where one is near, else the normal itself. */
export function snapNormal(normal: Readonly<Triple>): Triple {
  const closeness = (axis: Readonly<Triple>): number =>
    axis[0] * normal[0] + axis[1] * normal[1] + axis[2] * normal[2];
  const nearest = AXES.reduce((best, axis) => (closeness(axis) > closeness(best) ? axis : best));
  return closeness(nearest) > Math.cos((REACH * Math.PI) / 180) ? [...nearest] : [...normal];
}
