import type { Triple } from '../../volume-data.ts';

/** The golden ratio: an icosahedron with 2-fold axes along x, y and z has a corner at (0, 1, GOLDEN). */
const GOLDEN = (1 + Math.sqrt(5)) / 2;

/** One axis of each order of an icosahedron in that position. */
export const FOLD_AXES: Readonly<Record<2 | 3 | 5, Readonly<Triple>>> = {
  2: [0, 0, 1],
  3: [1, 1, 1],
  5: [0, 1, GOLDEN],
};
