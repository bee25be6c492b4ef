import type { Modes } from '../emc/tomograms.ts';
import type { Rotations } from '../geometry/rotations.ts';
import { beamCoverage, type BeamCoverage } from './beam-coverage.ts';
import { modelSpread, type ModelSpread } from './model-spread.ts';
import { orientationSpread, type OrientationSpread } from './orientation-spread.ts';
import { scaleSpread, type ScaleSpread } from './scale-spread.ts';

/** What the values of the frames tell of an iteration. */
export interface FrameQuality {
  /** None of a start model. */
  readonly orientations?: OrientationSpread;
  /** Where there are several models. */
  readonly models?: ModelSpread;
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
  /** How many rotations there are, in the plane or in space; 0 where that is not known. */
  readonly rotationCount: number;
  readonly modes: Modes;
}

export function frameQuality({
  orientations,
  scale,
  rotations,
  rotationCount,
  modes,
}: FrameValues): FrameQuality {
  if (orientations === undefined) {
    return {};
  }
  const spread = scale && scaleSpread(scale, orientations);
  const models = modelSpread(orientations, rotationCount, modes);
  return {
    orientations: orientationSpread(orientations),
    ...(models && { models }),
    ...(rotations && { coverage: beamCoverage(orientations, rotations, modes) }),
    ...(spread && { scale: spread }),
  };
}
