import type { Candidates } from '../emc-problem.ts';

/** Which frames are compared with which of a worker's tomograms. */
export interface CandidateFrames {
  /** The place of each tomogram in the order of the tiles; -1 where there is none. */
  readonly places: Int32Array;
  /** placeCount + 1 offsets into `frames`. */
  readonly offsets: Uint32Array;
  /** The frames that look at each place, ascending. */
  readonly frames: Uint32Array;
}

/** @param numbers tomogram number of each place in the tiles, -1 where there is none. */
export function candidateFrames(candidates: Candidates, numbers: Int32Array): CandidateFrames {
  const { placeCount, offsets, framePlaces } = candidates;
  const frameOffsets = new Uint32Array(placeCount + 1);
  framePlaces.forEach((place) => {
    frameOffsets[place + 1]++;
  });
  for (let place = 0; place < placeCount; place++) {
    frameOffsets[place + 1] += frameOffsets[place];
  }
  const next = frameOffsets.slice();
  const frames = new Uint32Array(framePlaces.length);
  for (let frame = 0; frame + 1 < offsets.length; frame++) {
    for (let i = offsets[frame]; i < offsets[frame + 1]; i++) {
      frames[next[framePlaces[i]]++] = frame;
    }
  }
  const places = numbers.map((number) => (number >= 0 ? candidates.places[number] : -1));
  return { places, offsets: frameOffsets, frames };
}
