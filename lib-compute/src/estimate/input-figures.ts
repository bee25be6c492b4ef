import type { Detector } from '../geometry/detector.ts';
import type { Powder } from './powder.ts';

/** What an estimate knows of the frames, from all of them or from some. */
export interface FrameFigures {
  /** Frames of the files. */
  readonly frameCount: number;
  /** Those that blacklist and selection leave. */
  readonly usedCount: number;
  /** Photons of a frame in the pixels that orient, mean over all frames. */
  readonly meanCount: number;
  /** Used pixels of a frame with one photon and with several, means over all frames. */
  readonly meanOnes: number;
  readonly meanMulti: number;
  /** How many frames the means are taken from. */
  readonly sampleCount: number;
  /** Their sum; missing where the detector is unknown, or saw nothing. */
  readonly powder?: Powder;
}

/** Everything that the size and cost of a reconstruction depend on; each part may be unknown. */
export interface InputFigures {
  readonly frames?: FrameFigures;
  /** Each detector once, in the order of the photon files. */
  readonly detectors?: readonly Detector[];
  readonly rotationCount?: number;
}
