import type { Tomograms } from '../emc-problem.ts';
import type { SearchedPairs } from '../search.ts';
import { candidateFrames, type CandidateFrames } from './candidate-frames.ts';
import { dealt, membersOfTiles, tilesOf, type TomogramTiles } from './tomogram-tiles.ts';

/** What a worker computes with while frames are not compared with all tomograms. */
export interface WorkerTiles {
  readonly tiles: TomogramTiles;
  /** Which frames are compared with the tomograms of the first tiles; those behind are for all frames. */
  readonly candidates?: CandidateFrames;
  /** How many those first tiles are. */
  readonly candidateTiles: number;
}

/**
 * The tomograms of a search alone, in tiles of their own, for each worker. First come those that only some frames
 * look at: among them are most frames' best, against which the others are then screened. A worker never gets more
 * tiles than of the whole list.
 */
export function searchTiles(
  tomograms: Tomograms,
  { shared, own }: SearchedPairs,
  workers: number,
): WorkerTiles[] {
  const isShared = new Uint8Array(tomograms.count);
  shared.forEach((r) => (isShared[r] = 1));
  const alone = new Set(own.tomograms.filter((r) => isShared[r] === 0));
  const few = membersOfTiles(tomograms, alone);
  const all = [...few, ...membersOfTiles(tomograms, shared)];
  const candidates = {
    placeCount: tomograms.count,
    places: Int32Array.from({ length: tomograms.count }, (_, r) => r),
    offsets: own.offsets,
    framePlaces: own.tomograms,
  };
  return Array.from({ length: workers }, (_, worker) => {
    const ownFew = dealt(few, worker, workers);
    const tiles = tilesOf(tomograms, dealt(all, worker, workers));
    return {
      tiles,
      candidates: candidateFrames(candidates, tiles.numbers),
      candidateTiles: ownFew.length,
    };
  });
}
