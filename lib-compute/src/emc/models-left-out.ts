import type { Candidates, Tomograms } from '../backends/emc-problem.ts';
import { countsPhotonsAlone } from './counts-photons-alone.ts';
import type { Job } from './job.ts';

/**
 * The models that no frame is compared with because they hold no intensity: a class that no frame was in. A pixel
 * without intensity adds nothing to a log-likelihood, so that otherwise such a model would win every frame (docs/emc.md).
 * All count where all are empty, where a frame would be left without any, over a background, for intensities that may
 * be below zero, and in parity mode.
 *
 * @param model all models, one after the other.
 * @returns 1 for each of them; undefined where there is none.
 */
export function modelsLeftOut(
  { prepared, parity }: Pick<Job, 'prepared' | 'parity'>,
  model: Float64Array,
): Uint8Array | undefined {
  const { grid, groups, tomograms } = prepared;
  if (parity || !countsPhotonsAlone(prepared)) {
    return undefined;
  }
  const voxels = model.length / grid.models;
  const leftOut = Uint8Array.from({ length: grid.models }, (_, number) =>
    model.subarray(voxels * number, voxels * (number + 1)).some((value) => value > 0) ? 0 : 1,
  );
  if (!leftOut.includes(0) || !leftOut.includes(1)) {
    return undefined;
  }
  const isNeeded = groups.some(
    ({ problem: { candidates } }) =>
      candidates && !leavesEveryFrameOne(candidates, tomograms, leftOut),
  );
  return isNeeded ? undefined : leftOut;
}

function leavesEveryFrameOne(
  { placeCount, places, offsets, framePlaces }: Candidates,
  { models }: Tomograms,
  leftOut: Uint8Array,
): boolean {
  const isLeft = new Uint8Array(placeCount);
  places.forEach((place, r) => {
    isLeft[place] |= 1 - leftOut[models[r]];
  });
  // A frame that is compared with nothing loses nothing.
  return offsets
    .subarray(1)
    .every(
      (end, d) =>
        end === offsets[d] ||
        framePlaces.subarray(offsets[d], end).some((place) => isLeft[place] === 1),
    );
}
