import { modeCount, type Modes } from '../emc/tomograms.ts';
import { orientationSpread } from './orientation-spread.ts';

/** How the frames of a run of several models are spread over these. */
export interface ModelSpread {
  /** How many models there are. */
  readonly models: number;
  /** Frames that take part. */
  readonly frames: number;
  /** The model that most of them fit best, from 0 on, and how many do. */
  readonly fullest: number;
  readonly most: number;
}

/**
 * @param orientations most likely orientation of every frame of the files; -1 for those that take no part.
 * @returns undefined for one model, and where it is not known how many rotations there are.
 */
export function modelSpread(
  orientations: ArrayLike<number>,
  rotationCount: number,
  modes: Modes,
): ModelSpread | undefined {
  const models = modeCount(modes);
  if (models === 1 || rotationCount === 0) {
    return undefined;
  }
  const { rotating } = modes;
  const rotated = rotationCount * rotating;
  const numbers = Int32Array.from(orientations, (orientation) => {
    const still = rotating + orientation - rotated;
    return orientation < 0 ? -1 : orientation < rotated ? orientation % rotating : still;
  });
  const { frames, fullest, most } = orientationSpread(numbers);
  return { models, frames, fullest, most };
}
