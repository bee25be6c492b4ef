/** A list of orientations to try (spec/emc.md 2.7). */
export interface Rotations {
  readonly count: number;
  /** Unit quaternions, scalar first: 4 values per rotation. */
  readonly quaternions: Float64Array;
  /** Share of SO(3) that each rotation stands for; they sum to 1. */
  readonly weights: Float64Array;
}
