import { lowestPlace } from '../edge-of-grid.ts';
import { addIntensities } from './intensity-tiles.ts';
import { markCandidates } from './mark-candidates.ts';
import { TILE } from './tomogram-tiles.ts';
import type { Shortage, TileRange } from './worker-api.ts';
import { tileAt, type Block, type Tile, type WorkerState } from './worker-state.ts';

/** u of the tiles' tomograms alone (spec/emc.md 3.1). */
export function sumTiles(state: WorkerState, { from, to }: TileRange): void {
  const { kernels, memory, layout, grid, parity } = state;
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
        tile.model,
        grid.edge,
        grid.depth,
        lowestPlace(parity),
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
  const { layout, kept, frameCount } = state;
  for (let number = from; number < to; number++) {
    const room = kept.room(frameCount, layout.maximum, layout.window);
    if (typeof room !== 'number') {
      return room;
    }
    const tile = tileAt(state, number);
    const candidates = markCandidates(state, number);
    sumPhotons(state, tile, candidates);
    keepTile(state, number, { tile, candidates, room });
  }
  return undefined;
}

/** Finishes the log-likelihoods in `tileSums` and keeps what may count. */
export function keepTile(
  { kernels, layout, kept, frameCount, gaussian }: WorkerState,
  number: number,
  { tile, candidates, room }: { tile: Tile; candidates: number; room: number },
): void {
  const added = kernels.keepTile(
    number,
    frameCount,
    candidates,
    layout.tileSums,
    tile.logWeights,
    gaussian ? layout.squares : tile.sliceSums,
    tile.numbers,
    layout.scale,
    layout.window,
    layout.maximum,
    layout.best,
    room,
  );
  kept.added(added);
}

/** Slices of the tile block by block, each met by the photons of all frames while it is in the cache. */
export function sumPhotons(state: WorkerState, tile: Tile, candidates: number): void {
  const { memory, layout, frameCount } = state;
  memory.float64(tile.sliceSums, TILE).fill(0);
  memory.float64(layout.tileSums, TILE * frameCount).fill(0);
  memory.float64(layout.squares, TILE).fill(0);
  for (const block of state.likelihoodBlocks) {
    if (state.background) {
      addOverBackground(state, tile, block, candidates);
    } else if (state.gaussian) {
      expand(state, tile, block, 'expandPhotonsBlock', tile.sliceSums);
      addIntensities(state, block, candidates);
    } else {
      addPhotons(state, tile, block, candidates);
    }
  }
}

function addPhotons(state: WorkerState, tile: Tile, block: Block, candidates: number): void {
  const { kernels, layout, frameCount } = state;
  expand(state, tile, block, 'expandBlock', tile.sliceSums);
  kernels.addPhotons(
    frameCount,
    candidates,
    layout.rows,
    block.onesOffsets,
    layout.ones,
    block.multiOffsets,
    layout.multi,
    layout.tileSums,
  );
}

function addOverBackground(state: WorkerState, tile: Tile, block: Block, candidates: number): void {
  const { kernels, layout, frameCount, blockSize } = state;
  expand(state, tile, block, 'expandPhotonsBlock', tile.sliceSums);
  kernels.addPhotonsOverBackground(
    frameCount,
    candidates,
    layout.rows,
    blockSize,
    block.backgroundPixels,
    layout.backgroundFluence,
    layout.backgroundStrength,
    block.onesOffsets,
    layout.ones,
    block.multiOffsets,
    layout.multi,
    layout.tileSums,
  );
}

/** Fills the rows with the slices of a tile through a block, and adds to their sums. */
export function expand(
  state: WorkerState,
  tile: Tile,
  block: Block,
  kernel: 'expandBlock' | 'expandPhotonsBlock',
  sums: number,
): void {
  const { kernels, layout, grid, parity } = state;
  const inside = aim(state, tile, block);
  kernels[kernel](
    block.expandPixels,
    block.pixelCount,
    layout.aim,
    inside,
    tile.model,
    grid.edge,
    grid.depth,
    lowestPlace(parity),
    layout.rows,
    sums,
  );
}

function aim({ kernels, layout, grid }: WorkerState, tile: Tile, block: Block): number {
  const { edge, depth } = grid;
  return kernels.aimAtBlock(tile.matrices, block.centre, block.radius, edge, depth, layout.aim);
}
