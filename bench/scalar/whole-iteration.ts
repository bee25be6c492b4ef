import type { ScalarSeconds } from './scalar-iteration.ts';

/** What an iteration comes to. */
export interface IterationCounts {
  readonly tomograms: number;
  /** Tomograms that went into the models. */
  readonly merged: number;
  /** Share of the pairs of a frame and a tomogram whose photons count in the new slices. */
  readonly keptShare: number;
}

/** CPU seconds of a whole iteration of the scalar kernels, from those of one tomogram. */
export function wholeIteration(
  { likelihood, maximise, merge }: ScalarSeconds,
  { tomograms, merged, keptShare }: IterationCounts,
): number {
  return tomograms * (likelihood + keptShare * maximise) + merged * merge;
}
