import type { Detector } from '../geometry/detector.ts';
import type { Rotations } from '../geometry/rotations.ts';
import type { SparseFrames } from '../photons/sparse-photons.ts';
import type { CoarseOrientations } from './coarse-orientations.ts';

/** Everything a reconstruction works on; callers read it from files. */
export interface EmcInput {
  /** The photon files in their order; frames are counted through all of them. */
  readonly files: readonly FrameFile[];
  readonly rotations: Rotations;
  /** One value per frame, 1 leaves it out. */
  readonly blacklist?: Uint8Array;
  /** Models to start from, x slowest, one after the other; random ones where it is missing. */
  readonly startModel?: Float64Array;
  /** Fluence factor of every frame to start from. */
  readonly scale?: Float64Array;
  /** b_d, the strength of the background in every frame; ones where it is missing. */
  readonly backgroundStrength?: Float64Array;
  /** What an earlier reconstruction found, where this one refines it. */
  readonly coarse?: CoarseOrientations;
}

/** The frames of one file and the detector that they were taken with. */
export interface FrameFile {
  /** All frames, with the detector's pixel numbers. */
  readonly photons: SparseFrames;
  /** Files that share a detector share the object. Its background is taken into account. */
  readonly detector: Detector;
}

/** Frames of all files. */
export function frameCountOf(files: readonly FrameFile[]): number {
  return files.reduce((sum, { photons }) => sum + photons.frameCount, 0);
}

/** Each detector once, in the order of the files. */
export function detectorsOf(files: readonly FrameFile[]): Detector[] {
  return [...new Set(files.map(({ detector }) => detector))];
}
