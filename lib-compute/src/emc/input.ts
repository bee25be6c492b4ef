import type { Detector } from '../geometry/detector.ts';
import type { Rotations } from '../geometry/rotations.ts';
import type { SparsePhotons } from '../photons/sparse-photons.ts';

/** Everything a reconstruction works on; callers read it from files. */
export interface EmcInput {
  readonly detector: Detector;
  /** All frames, with the detector's pixel numbers. */
  readonly photons: SparsePhotons;
  readonly rotations: Rotations;
  /** One value per frame, 1 leaves it out. */
  readonly blacklist?: Uint8Array;
  /** Model to start from, size^3 values, x slowest; a random one when missing. */
  readonly startModel?: Float64Array;
}
