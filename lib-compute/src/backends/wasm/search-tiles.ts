import type { Tomograms } from '../emc-problem.ts';
import { tomogramCells } from '../float32/tomogram-cells.ts';
import type { SearchedPairs } from '../search.ts';
import { candidateFrames, type CandidateFrames } from './candidate-frames.ts';
import { dealt, TILE, tilesOf, type TomogramTiles } from './tomogram-tiles.ts';

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
 * look at: among them are most frames' best, against which the others are then screened. As each kind
 * fills whole tiles but for one of each model, a worker gets no more than it has room for (worker-layout.ts).
 */
export function searchTiles(
  tomograms: Tomograms,
  { shared, own }: SearchedPairs,
  workers: number,
): WorkerTiles[] {
  const isShared = new Uint8Array(tomograms.count);
  shared.forEach((r) => (isShared[r] = 1));
  const alone = new Set(own.tomograms.filter((r) => isShared[r] === 0));
  const few = tomogramCells(tomograms, alone, TILE);
  const all = [...few, ...tomogramCells(tomograms, shared, TILE)];
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
