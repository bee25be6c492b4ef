import { TILE } from './rotation-tiles.ts';
import type { Shortage, TileRange } from './worker-api.ts';
import { tileAt, type Block, type Tile, type WorkerState } from './worker-state.ts';

/** u of the tiles' rotations alone (spec/emc.md 3.1). */
export function sumTiles(state: WorkerState, { from, to }: TileRange): void {
  const { kernels, memory, layout, size } = state;
  for (let number = from; number < to; number++) {
    const tile = tileAt(state, number);
    memory.float64(tile.sliceSums, TILE).fill(0);
    for (const block of state.likelihoodBlocks) {
      const inside = aim(state, tile, block);
      kernels.sumBlock(
        block.expandPixels,
        block.pixelCount,
        layout.aim,
        inside,
        layout.volumes,
        size,
        tile.sliceSums,
      );
    }
  }
}

/** u, and the log-likelihoods of all frames (spec/emc.md 3.2), of which the kept pairs remain. */
export function likelihoodOfTiles(
  state: WorkerState,
  { from, to }: TileRange,
): Shortage | undefined {
  const { kernels, layout, kept, frameCount } = state;
  for (let number = from; number < to; number++) {
    const room = kept.room(frameCount, layout.maximum, layout.window);
    if (typeof room !== 'number') {
      return room;
    }
    const tile = tileAt(state, number);
    sumPhotons(state, tile);
    const added = kernels.keepTile(
      number,
      frameCount,
      layout.tileSums,
      tile.logWeights,
      tile.sliceSums,
      tile.numbers,
      layout.scale,
      layout.window,
      layout.maximum,
      layout.best,
      room,
    );
    kept.added(added);
  }
  return undefined;
}

/** Slices of the tile block by block, each met by the photons of all frames while it is in the cache. */
function sumPhotons(state: WorkerState, tile: Tile): void {
  const { kernels, memory, layout, size, frameCount } = state;
  memory.float64(tile.sliceSums, TILE).fill(0);
  memory.float64(layout.tileSums, TILE * frameCount).fill(0);
  for (const block of state.likelihoodBlocks) {
    const inside = aim(state, tile, block);
    kernels.expandBlock(
      block.expandPixels,
      block.pixelCount,
      layout.aim,
      inside,
      layout.volumes,
      size,
      layout.rows,
      tile.sliceSums,
    );
    kernels.addPhotons(
      frameCount,
      layout.rows,
      block.onesOffsets,
      layout.ones,
      block.multiOffsets,
      layout.multi,
      layout.tileSums,
    );
  }
}

function aim({ kernels, layout, size }: WorkerState, tile: Tile, block: Block): number {
  return kernels.aimAtBlock(tile.matrices, block.centre, block.radius, size, layout.aim);
}
