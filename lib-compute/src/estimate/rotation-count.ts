/** Rotations of the 600-cell whose edges are divided by n: 10 (5 n^3 + n) (spec/emc.md 2.7). */
export function rotationCount(divisions: number): number {
  return 10 * (5 * divisions ** 3 + divisions);
}

/** Degrees between neighbouring rotations, about 0.91 / n rad (spec/emc.md 2.7). */
export function rotationSpacing(divisions: number): number {
  return ((0.91 / divisions) * 180) / Math.PI;
}
