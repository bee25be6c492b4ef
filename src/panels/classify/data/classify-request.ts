import type { ConversionOptions } from '@damselfly/compute/classify/frame-conversion.ts';
import type { TrainingEpoch } from '@damselfly/compute/classify/frame-classifier.ts';
import type { DetectorRequest } from '../../frame/data/frames-request.ts';

/** Which frames are converted, and how. */
export interface ConvertRequest {
  readonly detector: DetectorRequest | undefined;
  /** Numbers, ascending. */
  readonly frames: Uint32Array;
  readonly options: ConversionOptions;
}

/** What was converted last. */
export interface ConvertedFacts {
  /** Numbers of the frames that hold something in the rings, ascending. */
  readonly frames: Uint32Array;
  /** Numbers of those that hold nothing there, and are left out. */
  readonly blank: readonly number[];
  /** Values of each. */
  readonly width: number;
  readonly options: ConversionOptions;
}

/** A frame in polar coordinates: means of its bins, directions fastest. */
export interface PolarPicture {
  readonly frame: number;
  readonly rings: number;
  readonly directions: number;
  readonly values: Float32Array;
  /** How many pixels each bin joins. */
  readonly pixelCounts: Uint32Array;
}

/** What came of training, but for the network, which stays where it was taught. */
export interface TrainedFacts {
  /** The classes that it knows, 1 to 26. */
  readonly codes: readonly number[];
  readonly epochs: readonly TrainingEpoch[];
  /** The epoch, from 0, whose weights are kept. */
  readonly best: number;
  /** Frames of the validation by true class, then by the class that was found. */
  readonly confusion: Uint32Array;
  readonly trainingCount: number;
  readonly validationCount: number;
  readonly isCancelled: boolean;
}

/** Classes that a network has found. */
export interface Predictions {
  /** Numbers of the frames, ascending. */
  readonly frames: Uint32Array;
  /** 1 to 26 for each. */
  readonly codes: Uint8Array;
  /** Probability of that class, 0 to 1. */
  readonly confidences: Float32Array;
  /** Frames that hold nothing, and have none. */
  readonly blank: number;
}

/** Told while something is computed: the part that is done, 0 to 1. */
export type ReportPart = (part: number) => void;

/** Told after each epoch. */
export type ReportEpoch = (epoch: TrainingEpoch) => Promise<void> | void;
