import type { Candidates } from '../backends/emc-problem.ts';
import { inputError } from '../errors.ts';
import { nearestRotations } from '../geometry/nearest-rotations.ts';
import type { Rotations } from '../geometry/rotations.ts';
import type { Modes } from './tomograms.ts';

/** The orientations that an earlier, coarser reconstruction leaves to each frame (spec/emc.md 3.10). */
export interface CoarseOrientations {
  /** The rotations of that reconstruction. */
  readonly rotations: Rotations;
  /** frames + 1 offsets into `places`. */
  readonly offsets: Uint32Array;
  /** Numbers of orientations as outputs have them, by the same modes as this reconstruction. */
  readonly places: Int32Array;
}

/**
 * What each frame is compared with in a refinement: the rotations nearest to those that the coarse
 * reconstruction left it, in the mode that they were found in; likewise modes that are not rotated.
 *
 * @param frames numbers of the frames that take part.
 * @throws Input where a frame that takes part has no coarse orientation.
 */
export function candidatesOf(
  coarse: CoarseOrientations,
  frames: Uint32Array,
  fine: Rotations,
  { rotating, still }: Modes,
): Candidates {
  const nearest = nearestRotations(fine, coarse.rotations);
  const coarseRotated = coarse.rotations.count * rotating;
  const fineRotated = fine.count * rotating;
  const places = Int32Array.from({ length: fineRotated + still }, (_, tomogram) =>
    tomogram < fineRotated
      ? nearest[Math.floor(tomogram / rotating)] * rotating + (tomogram % rotating)
      : coarseRotated + tomogram - fineRotated,
  );
  const offsets = new Uint32Array(frames.length + 1);
  const framePlaces: number[] = [];
  frames.forEach((frame, position) => {
    const own = coarse.places.slice(coarse.offsets[frame], coarse.offsets[frame + 1]).sort();
    if (own.length === 0) {
      throw inputError({
        what: `The coarse orientations of frame ${frame}`,
        expected: 'at least one in probs_file (blacklist the frame, or refine another output)',
        found: 'none',
      });
    }
    framePlaces.push(...own);
    offsets[position + 1] = framePlaces.length;
  });
  return {
    placeCount: coarseRotated + still,
    places,
    offsets,
    framePlaces: Int32Array.from(framePlaces),
  };
}
