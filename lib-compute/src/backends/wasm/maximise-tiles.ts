import { lowestPlace } from '../edge-of-grid.ts';
import { isMerged, NEGLIGIBLE_PROBABILITY } from '../thresholds.ts';
import { KeptPairs } from './kept-pairs.ts';
import { TILE } from './tomogram-tiles.ts';
import type { TileRange } from './worker-api.ts';
import { tileAt, type Tile, type WorkerState } from './worker-state.ts';

/** The kept blocks of one tile. */
interface TilePairs {
  readonly address: number;
  readonly count: number;
}

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

/** One tomogram of a tile that is merged: its place in the tile, and 1 / S. */
interface Column {
  readonly lane: number;
  readonly factor: number;
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
  return Array.from(memory.float64(layout.fluenceSums, TILE), (sum, lane) => ({ lane, sum }))
    .filter(({ lane, sum }) => isMerged(sum, (lit >> lane) & 1, parity))
    .map(({ lane, sum }) => ({ lane, factor: 1 / sum }));
}

function mergeTile(
  state: WorkerState,
  tile: Tile,
  { address, count }: TilePairs,
  columns: readonly Column[],
): void {
  const { kernels, layout, grid, parity, blockSize } = state;
  if (columns.length === 0) {
    return;
  }
  for (const block of state.blocks) {
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
    for (const { lane, factor } of columns) {
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
  }
}
