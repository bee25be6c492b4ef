import type { Modes } from '../emc/tomograms.ts';

/** How the frames are spread over the orientations that were tried. */
export interface OrientationSpread {
  /** Frames that take part. */
  readonly frames: number;
  /** How many different orientations they have. */
  readonly distinct: number;
  /** The orientation that most of them have, in the numbers of the outputs, and how many have it. */
  readonly fullest: number;
  readonly most: number;
}

/**
 * @param orientations most likely orientation of every frame of the files; -1 for those that take no part.
 */
export function orientationSpread(orientations: ArrayLike<number>): OrientationSpread {
  const counts = new Map<number, number>();
  let frames = 0;
  let [fullest, most] = [-1, 0];
  for (let frame = 0; frame < orientations.length; frame++) {
    const orientation = orientations[frame];
    if (orientation < 0) {
      continue;
    }
    frames += 1;
    const count = (counts.get(orientation) ?? 0) + 1;
    counts.set(orientation, count);
    if (count > most) {
      [fullest, most] = [orientation, count];
    }
  }
  return { frames, distinct: counts.size, fullest, most };
}

/**
 * The rotation that an orientation stands for (spec/emc.md 2.6); undefined for modes that are not rotated
 * and frames that take no part.
 */
export function rotationOf(
  orientation: number,
  rotationCount: number,
  { rotating }: Modes,
): number | undefined {
  return orientation < 0 || orientation >= rotationCount * rotating
    ? undefined
    : Math.floor(orientation / rotating);
}
