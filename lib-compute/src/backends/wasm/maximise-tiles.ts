import { lowestPlace } from '../edge-of-grid.ts';
import { isMerged, NEGLIGIBLE_PROBABILITY } from '../thresholds.ts';
import { sumIntensities } from './intensity-tiles.ts';
import { KeptPairs, type TilePairs } from './kept-pairs.ts';
import { solveBlock } from './solve-block.ts';
import { TILE } from './tomogram-tiles.ts';
import type { TileRange } from './worker-api.ts';
import { tileAt, type Block, type Tile, type WorkerState } from './worker-state.ts';

/**
 * Weighs the kept pairs of the tiles and merges their tomograms (spec/emc.md 3.3 to 3.7).
 *
 * @param addresses where the kept pairs of each tile begin (KeptPairs.tileAddresses).
 * @returns how many tomograms were merged.
 */
export function maximiseTiles(
  state: WorkerState,
  addresses: Float64Array,
  { from, to }: TileRange,
): number {
  let merged = 0;
  for (let number = from; number < to; number++) {
    const address = addresses[number];
    const count = KeptPairs.countBetween(address, addresses[number + 1]);
    if (count > 0) {
      const tile = tileAt(state, number);
      const columns = weigh(state, tile, { address, count });
      mergeTile(state, tile, { address, count }, columns);
      merged += columns.length;
    }
  }
  return merged;
}

/** One tomogram of a tile that is merged: its place in the tile, and S. */
interface Column {
  readonly lane: number;
  readonly share: number;
}

function weigh(state: WorkerState, tile: Tile, { address, count }: TilePairs): Column[] {
  const { kernels, memory, layout, parity, grid } = state;
  memory.float64(layout.fluenceSums, TILE).fill(0);
  // A bit per tomogram with a probability that counts: as `largest` any such probability is 1.
  const lit = kernels.weighTile(
    address,
    count,
    layout.beta,
    layout.normaliser,
    NEGLIGIBLE_PROBABILITY,
    tile.logWeights,
    tile.sliceSums,
    layout.maximum,
    layout.fluence,
    layout.information,
    layout.logLikelihood,
    layout.expectedPhotons,
    layout.fluenceSums,
    tile.occupancies,
    grid.models,
  );
  return Array.from(memory.float64(layout.fluenceSums, TILE), (share, lane) => ({
    lane,
    share,
  })).filter(({ lane, share }) => isMerged(share, (lit >> lane) & 1, parity));
}

function mergeTile(
  state: WorkerState,
  tile: Tile,
  pairs: TilePairs,
  columns: readonly Column[],
): void {
  if (columns.length === 0) {
    return;
  }
  const isByPixel = hasAllFrames(state, pairs);
  for (const block of state.blocks) {
    if (state.background) {
      solveBlock(state, state.background, pairs, block, columns);
    } else if (state.gaussian) {
      sumIntensities(state, pairs, block);
    } else if (isByPixel) {
      sumBlockByPixel(state, pairs, block);
    } else {
      sumBlock(state, pairs, block);
    }
    for (const { lane, share } of columns) {
      merge(state, tile, block, lane, state.background ? 1 : 1 / share);
    }
  }
}

/** The photons of a block's pixels, P K, in the rows. */
function sumBlock(state: WorkerState, { address, count }: TilePairs, block: Block): void {
  const { kernels, layout, blockSize } = state;
  kernels.tomogramBlock(
    address,
    count,
    layout.rows,
    block.pixelCount,
    blockSize,
    block.onesOffsets,
    layout.ones,
    block.multiOffsets,
    layout.multi,
  );
}

/** The same where `hasAllFrames`. */
function sumBlockByPixel(state: WorkerState, { address }: TilePairs, block: Block): void {
  const { kernels, layout } = state;
  kernels.tomogramByPixel(
    address,
    layout.rows,
    block.pixelCount,
    block.framesOfOnesOffsets,
    layout.framesOfOnes,
    block.framesOfMultiOffsets,
    layout.framesOfMulti,
  );
}

/** Whether every frame has kept pairs in the tile and most count in nearly all of its tomograms. */
function hasAllFrames(
  { kernels, frameCount, hasFrameLists }: WorkerState,
  { address, count }: TilePairs,
): boolean {
  return (
    hasFrameLists &&
    count === frameCount &&
    kernels.countFullBlocks(address, count) > frameCount / 2
  );
}

function merge(state: WorkerState, tile: Tile, block: Block, lane: number, factor: number): void {
  const { kernels, layout, grid, parity } = state;
  kernels.mergeBlock(
    block.mergePixels,
    block.pixelCount,
    tile.matrices + 72 * lane,
    layout.rows + 4 * lane,
    factor,
    grid.edge,
    grid.depth,
    lowestPlace(parity),
    tile.volumes,
  );
}
