import type { KeptProbabilities } from '../backends/backend.ts';
import type { Rotations } from '../geometry/rotations.ts';
import type { ModelShape } from './model-shape.ts';
import type { Modes } from './tomograms.ts';

/**
 * What one EMC iteration leaves behind. `model` and `weights` are lent until the next iteration is asked
 * for, or as long as `ReconstructContext.whenRead` says: copy them to keep or to transfer them. The other
 * arrays belong to the receiver.
 */
export interface Iteration {
  /** Counted from 1. */
  readonly number: number;
  readonly metrics: IterationMetrics;
  /** The rotations that every rotating mode was tried in; the same object as long as they do not change. */
  readonly rotations: Rotations;
  readonly modes: Modes;
  /** Extents of the models. */
  readonly shape: ModelShape;
  /** Intensities after the iteration, x slowest, one model after the other. */
  readonly model: Float64Array;
  /** Interpolation weights, not averaged over Friedel mates. */
  readonly weights: Float64Array;
  /**
   * Most likely rotation x modes + mode of every frame of the files, numbers as spec/emc.md 2.6 has them;
   * -1 for frames that take no part.
   */
  readonly orientations: Int32Array;
  /** Per frame of the files, nats; 0 for frames that take no part (spec/emc.md 3.5). */
  readonly mutualInformation: Float64Array;
  readonly frameLogLikelihood: Float64Array;
  /** Fluence factor of every frame of the files where scaling is on; their mean over used frames is 1. */
  readonly scale?: Float64Array;
  /** How much of each frame is in each model, frames x modes; where there are several. */
  readonly occupancies?: Float64Array;
  /** Which orientations each frame may have, where they are saved. */
  readonly probabilities?: KeptProbabilities;
  /** What odd and even frames came to, reconstructed apart, where that is asked for. */
  readonly halves?: { readonly odd: Iteration; readonly even: Iteration };
  readonly timings: IterationTimings;
  /** The most bytes that were held on a GPU at once, up to now; where one computes. */
  readonly deviceMemory?: number;
}

/** The figures of one row of EMC.log (spec/emc.md 2.5). */
export interface IterationMetrics {
  readonly rmsChange: number;
  /** Mean over the used frames, nats. */
  readonly information: number;
  readonly logLikelihood: number;
  readonly beta: number;
  readonly rotationCount: number;
  /** How many tomograms went into the models: rotations of each mode, of every detector. */
  readonly mergedRotations: number;
  /** How many there are. */
  readonly triedRotations: number;
  /**
   * With adaptive rotations: estimated part of the frames whose best rotation is another than the one that was found, 0
   * to 1 (docs/adaptive.md).
   */
  readonly missedFrames?: number;
}

/** Seconds that each step took, by name, in order; they sum to `total` but for what lies between. */
export interface IterationTimings {
  readonly total: number;
  readonly steps: Readonly<Record<string, number>>;
}
