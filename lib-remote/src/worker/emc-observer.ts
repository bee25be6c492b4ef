import type { IterationProgress } from '@damselfly/compute/emc/job.ts';
import type { Iteration } from '@damselfly/compute/emc/iteration.ts';

/** What a run is, known before its first iteration. */
export interface RunSummary {
  readonly outputFolder: string;
  readonly log: string;
  readonly frames: number;
  /** Frames that take part: not blacklisted and selected. */
  readonly usedFrames: number;
  /** Mean photons per frame in the pixels that orient. */
  readonly meanCount: number;
  /** Pixels that orient, of all. */
  readonly likelihoodPixels: number;
  readonly pixels: number;
  readonly rotations: number;
  /** Edge of the model in voxels. */
  readonly size: number;
  /** How many models there are: classes where they are planes. */
  readonly models: number;
  /** Whether they are planes. */
  readonly isFlat: boolean;
  readonly backend: string;
  /** What it computes on, in its own words. */
  readonly device: string;
  readonly workers: number;
  /** The iterations that are computed now; none where `first` is above `last`. */
  readonly first: number;
  readonly last: number;
}

/** Whoever looks at a run while it goes; the run neither prints nor draws. */
export interface EmcObserver {
  /** Something the user should know, as a sentence. */
  notice(text: string): void;
  started(summary: RunSummary): void;
  progress(progress: IterationProgress): void;
  /** Called when output and log row are complete. */
  iteration(iteration: Iteration, output: string): void;
}
