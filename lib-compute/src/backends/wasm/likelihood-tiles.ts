import { lowestPlace } from '../edge-of-grid.ts';
import { addIntensities } from './intensity-tiles.ts';
import { keepsSlices, keptSlice } from './kept-slices.ts';
import { markCandidates } from './mark-candidates.ts';
import { TILE } from './tomogram-tiles.ts';
import type { Shortage, TileRange } from './worker-api.ts';
import { tileAt, type Block, type Tile, type WorkerState } from './worker-state.ts';

/** u of the tiles' tomograms alone (spec/emc.md 3.1). */
export function sumTiles(state: WorkerState, { from, to }: TileRange): void {
  const { kernels, memory, layout, grid, parity } = state;
  if (keepsSlices(state)) {
    keepTiles(state, { from, to });
    return;
  }
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

/** The same, keeping the logarithms for the likelihood. */
function keepTiles(state: WorkerState, { from, to }: TileRange): void {
  for (let number = from; number < to; number++) {
    const tile = tileAt(state, number);
    state.memory.float64(tile.sliceSums, TILE).fill(0);
    state.likelihoodBlocks.forEach((block, place) => {
      const rows = keptSlice(state, number, place);
      expand(state, tile, block, { kernel: 'expandBlock', rows, sums: tile.sliceSums });
    });
  }
  state.keptSlices = to;
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
    if (number < state.keptSlices) {
      sumPhotonsOfKept(state, number, candidates);
    } else {
      sumPhotons(state, tile, candidates);
    }
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
      const { rows } = layout;
      expand(state, tile, block, { kernel: 'expandPhotonsBlock', rows, sums: tile.sliceSums });
      addIntensities(state, block, candidates);
    } else {
      const { rows } = layout;
      expand(state, tile, block, { kernel: 'expandBlock', rows, sums: tile.sliceSums });
      addPhotons(state, block, rows, candidates);
    }
  }
}

/** The same from slices that are kept, whose sums are known. */
function sumPhotonsOfKept(state: WorkerState, number: number, candidates: number): void {
  const { memory, layout, frameCount } = state;
  memory.float64(layout.tileSums, TILE * frameCount).fill(0);
  state.likelihoodBlocks.forEach((block, place) => {
    addPhotons(state, block, keptSlice(state, number, place), candidates);
  });
}

function addPhotons(state: WorkerState, block: Block, rows: number, candidates: number): void {
  const { kernels, layout, frameCount } = state;
  kernels.addPhotons(
    frameCount,
    candidates,
    rows,
    block.onesOffsets,
    layout.ones,
    block.multiOffsets,
    layout.multi,
    layout.tileSums,
  );
}

function addOverBackground(state: WorkerState, tile: Tile, block: Block, candidates: number): void {
  const { kernels, layout, frameCount, blockSize } = state;
  const { rows } = layout;
  expand(state, tile, block, { kernel: 'expandPhotonsBlock', rows, sums: tile.sliceSums });
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

/** What a slice is written as, and the addresses of its rows and its sums. */
interface SliceOut {
  readonly kernel: 'expandBlock' | 'expandPhotonsBlock';
  readonly rows: number;
  readonly sums: number;
}

/** Fills the rows with the slices of a tile through a block, and adds to their sums. */
export function expand(
  state: WorkerState,
  tile: Tile,
  block: Block,
  { kernel, rows, sums }: SliceOut,
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
    rows,
    sums,
  );
}

function aim({ kernels, layout, grid }: WorkerState, tile: Tile, block: Block): number {
  const { edge, depth } = grid;
  return kernels.aimAtBlock(tile.matrices, block.centre, block.radius, edge, depth, layout.aim);
}
