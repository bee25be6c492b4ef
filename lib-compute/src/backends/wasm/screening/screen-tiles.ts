import { keepTile, likelihoodOfTiles } from '../likelihood-tiles.ts';
import { TILE } from '../tomogram-tiles.ts';
import type { Shortage, TileRange } from '../worker-api.ts';
import { tileAt, type Tile, type WorkerState } from '../worker-state.ts';
import { boundTiles, tileRows } from './bound-tiles.ts';
import type { Screening } from './screening.ts';
import { GROUPS } from './layout.ts';

/**
 * `likelihoodOfTiles`, to the same bits, which takes the log-likelihoods only of pairs whose upper bound reaches the
 * frame's maximum less its window (docs/screening.md).
 */
export function screenTiles(
  state: WorkerState,
  screening: Screening,
  { from, to }: TileRange,
): Shortage | undefined {
  for (let first = from; first < to; first += GROUPS) {
    const range = { from: first, to: Math.min(first + GROUPS, to) };
    const shortage = screening.pace.isWorthwhile()
      ? screenGroup(state, screening, range)
      : likelihoodOfTiles(state, range);
    if (shortage) {
      return shortage;
    }
  }
  return undefined;
}

function screenGroup(
  state: WorkerState,
  screening: Screening,
  { from, to }: TileRange,
): Shortage | undefined {
  const { memory, layout, kept, frameCount } = state;
  const tiles = Array.from({ length: to - from }, (_, group) => tileAt(state, from + group));
  screening.reached?.exchange(
    memory.float64(layout.maximum, frameCount),
    memory.float64(layout.reached, frameCount),
  );
  const isBounded = boundTiles(state, screening, tiles);
  let marked = 0;
  for (const [group, tile] of tiles.entries()) {
    const room = kept.room(frameCount, layout.maximum, layout.window);
    if (typeof room !== 'number') {
      return room;
    }
    // Maxima rise from tile to tile, so each is marked when it is its turn.
    marked += isBounded ? mark(state, screening, tile, group) : frameCount;
    const candidates = isBounded ? layout.candidates : 0;
    addPhotons(state, group, candidates);
    keepTile(state, from + group, { tile, candidates, room });
  }
  screening.pace.note(marked / (tiles.length * frameCount));
  return undefined;
}

/** Marks the pairs of a tile that may still count; how many frames have any. */
function mark(
  { kernels, layout, frameCount }: WorkerState,
  { blockCount, step }: Screening,
  tile: Tile,
  group: number,
): number {
  return kernels.markTile(
    frameCount,
    group,
    layout.alive,
    layout.stepSums,
    step,
    layout.rest + 8 * frameCount * (blockCount - 1),
    tile.logWeights,
    tile.sliceSums,
    layout.scale,
    layout.maximum,
    layout.reached,
    layout.reach,
    layout.candidates,
  );
}

function addPhotons(state: WorkerState, group: number, candidates: number): void {
  const { kernels, memory, layout, frameCount } = state;
  memory.float64(layout.tileSums, TILE * frameCount).fill(0);
  state.likelihoodBlocks.forEach((block, number) => {
    kernels.addPhotons(
      frameCount,
      candidates,
      tileRows(state, group, number),
      block.onesOffsets,
      layout.ones,
      block.multiOffsets,
      layout.multi,
      layout.tileSums,
    );
  });
}
