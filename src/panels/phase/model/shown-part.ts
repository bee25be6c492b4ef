/** Room around a support, pixels. */
const MARGIN = 3;

/**
 * The half edge of the square around the middle of a plane that a density is shown in: a third of the plane, as
 * Dragonfly's phaser shows it, or more where its support reaches further.
 *
 * @param support 1 inside, size^2 values row by row.
 */
export function shownHalfEdge(support: Uint8Array, size: number): number {
  const centre = Math.floor(size / 2);
  let half = Math.ceil(size / 6);
  support.forEach((isInside, i) => {
    if (isInside === 1) {
      const far = Math.max(Math.abs(Math.floor(i / size) - centre), Math.abs((i % size) - centre));
      half = Math.max(half, far + MARGIN);
    }
  });
  return Math.min(half, centre);
}

/**
 * The square of a plane that is shown: its first row and column, and its edge, pixels. The middle of a plane is at
 * floor(size / 2), so that an even one, shown whole, has one row more before its middle than behind it.
 *
 * @param half edge around the middle; all by default.
 */
export function shownSquare(
  size: number,
  half: number = Math.floor(size / 2),
): { readonly first: number; readonly edge: number } {
  const first = Math.max(0, Math.floor(size / 2) - half);
  return { first, edge: Math.min(size - first, 2 * half + 1) };
}
