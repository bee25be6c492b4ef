import type { Modes } from '../emc/tomograms.ts';
import type { Rotations } from '../geometry/rotations.ts';
import { beamCoverage, type BeamCoverage } from './beam-coverage.ts';
import { orientationSpread, type OrientationSpread } from './orientation-spread.ts';
import { scaleSpread, type ScaleSpread } from './scale-spread.ts';

/** What the values of the frames tell of an iteration. */
export interface FrameQuality {
  /** None of a start model. */
  readonly orientations?: OrientationSpread;
  /** None of planes, and where the rotations are not known. */
  readonly coverage?: BeamCoverage;
  /** Where scaling is on. */
  readonly scale?: ScaleSpread;
}

/** One value per frame of the files, as far as they are known. */
export interface FrameValues {
  readonly orientations?: ArrayLike<number> | undefined;
  readonly scale?: ArrayLike<number> | undefined;
  /** In space; undefined for planes. */
  readonly rotations?: Rotations | undefined;
  readonly modes: Modes;
}

export function frameQuality({ orientations, scale, rotations, modes }: FrameValues): FrameQuality {
  if (orientations === undefined) {
    return {};
  }
  const spread = scale && scaleSpread(scale, orientations);
  return {
    orientations: orientationSpread(orientations),
    ...(rotations && { coverage: beamCoverage(orientations, rotations, modes) }),
    ...(spread && { scale: spread }),
  };
}
