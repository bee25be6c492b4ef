import { TILE } from './tomogram-tiles.ts';
import type { WorkerState } from './worker-state.ts';

/**
 * Marks for each frame the tomograms of a tile that it is compared with, a bit each.
 *
 * @returns the address of the marks for the kernels; 0 where every frame is compared with all.
 */
export function markCandidates(state: WorkerState, tile: number): number {
  const { candidates, candidateTiles, memory, layout, frameCount } = state;
  if (candidates === undefined || tile >= candidateTiles) {
    return 0;
  }
  const { places, offsets, frames } = candidates;
  const marks = memory.uint16(layout.candidates, frameCount);
  marks.fill(0);
  for (let lane = 0; lane < TILE; lane++) {
    const place = places[tile * TILE + lane];
    for (let i = place < 0 ? 0 : offsets[place]; place >= 0 && i < offsets[place + 1]; i++) {
      marks[frames[i]] |= 1 << lane;
    }
  }
  return layout.candidates;
}
