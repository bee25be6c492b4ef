/** A list of orientations to try (spec/emc.md 2.7). */
export interface Rotations {
  readonly count: number;
  /** Unit quaternions, scalar first: 4 values per rotation. */
  readonly quaternions: Float64Array;
  /** Share of SO(3) that each rotation stands for; they sum to 1. */
  readonly weights: Float64Array;
}

/** Rotations `from` to `to` - 1 of a list, with their weights as they are. */
export function rotationsBetween(
  { quaternions, weights }: Rotations,
  from: number,
  to: number,
): Rotations {
  return {
    count: to - from,
    quaternions: quaternions.subarray(4 * from, 4 * to),
    weights: weights.subarray(from, to),
  };
}
