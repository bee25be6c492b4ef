import { lowestPlace } from '../../edge-of-grid.ts';
import { TILE } from '../tomogram-tiles.ts';
import type { Block, Tile, WorkerState } from '../worker-state.ts';
import { GROUPS, LEVEL_BYTES, STEPS_BYTES } from './layout.ts';
import { MOST_STEPS } from '../../float32/screening-levels.ts';
import { ROWS } from './screening-blocks.ts';
import type { Screening } from './screening.ts';

/**
 * Expands up to four tiles, keeping their rows of logarithms, and adds up the steps of all frames in `stepSums`, as far
 * as any of the tiles can still reach the frame's maximum less its window: those tiles are the bits in `alive`.
 *
 * @returns whether the sums are bounds: not where a logarithm was above the top of its pixel.
 */
export function boundTiles(
  state: WorkerState,
  screening: Screening,
  tiles: readonly Tile[],
): boolean {
  const mostSteps = expandScreened(state, screening, tiles);
  const isBounded = mostSteps.every((most) => most < MOST_STEPS + 1);
  if (isBounded) {
    scan(state, screening, tiles);
  }
  return isBounded;
}

/** Address of the rows of one of the tiles in one of the blocks of the likelihood. */
export function tileRows(
  { layout, blockSize, likelihoodBlocks }: WorkerState,
  group: number,
  block: number,
): number {
  return layout.tileRows + 4 * TILE * (blockSize + 1) * (likelihoodBlocks.length * group + block);
}

/**
 * Logarithms, sums and steps of the tiles; the largest number of steps in each block and tile. Block by block, as the tiles
 * look at much the same voxels, and write to the same rows of steps.
 */
function expandScreened(
  state: WorkerState,
  screening: Screening,
  tiles: readonly Tile[],
): number[] {
  for (const { sliceSums } of tiles) {
    state.memory.float64(sliceSums, TILE).fill(0);
  }
  return state.likelihoodBlocks.flatMap((block, number) =>
    tiles.map((tile, group) =>
      expandBlock(state, screening, { tile, group, block, rows: tileRows(state, group, number) }),
    ),
  );
}

function expandBlock(
  { kernels, layout, grid, parity }: WorkerState,
  { step }: Screening,
  { tile, group, block, rows }: { tile: Tile; group: number; block: Block; rows: number },
): number {
  const { edge, depth } = grid;
  const { centre, radius } = block;
  const inside = kernels.aimAtBlock(tile.matrices, centre, radius, edge, depth, layout.aim);
  return kernels.expandScreenedBlock(
    block.expandPixels,
    block.pixelCount,
    layout.aim,
    inside,
    tile.model,
    edge,
    depth,
    lowestPlace(parity),
    rows,
    tile.sliceSums,
    layout.levels + LEVEL_BYTES * block.firstPixel,
    1 / step,
    layout.steps + TILE * group,
    layout.fineSteps + 2 * TILE * group,
  );
}

function scan(
  { kernels, memory, layout, frameCount }: WorkerState,
  { blockCount, step }: Screening,
  tiles: readonly Tile[],
): void {
  const [first] = tiles;
  memory.bytes(layout.alive, frameCount).fill(2 ** tiles.length - 1);
  memory.int32(layout.stepSums, frameCount * GROUPS * TILE).fill(0);
  for (let block = 0; block < blockCount; block++) {
    kernels.scanBlock(
      frameCount,
      layout.alive,
      layout.steps + STEPS_BYTES * ROWS * block,
      layout.fineSteps,
      layout.screeningOffsets + 4 * frameCount * block,
      layout.screeningLists,
      layout.totals,
      layout.stepSums,
    );
    kernels.boundTiles(
      frameCount,
      tiles.length,
      layout.alive,
      layout.stepSums,
      step,
      layout.rest + 8 * frameCount * block,
      first.logWeights,
      first.sliceSums,
      layout.scale,
      layout.maximum,
      layout.reached,
      layout.reach,
    );
  }
}
