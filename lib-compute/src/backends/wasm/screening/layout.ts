import { TILE } from '../tomogram-tiles.ts';
import type { SetupSizes } from '../setup-sizes.ts';
import type { WorkerMemory } from '../worker-memory.ts';
import { MOST_HUBS } from './hubs.ts';
import { ROWS } from './screening-blocks.ts';

/** Tiles that are screened together (assembly/screening-tile.ts). */
export const GROUPS = 4;
/** Bytes of a row of steps, of fine steps, and of how screening sees a pixel (assembly/expand.ts). */
export const STEPS_BYTES = GROUPS * TILE;
export const FINE_STEPS_BYTES = 2 * STEPS_BYTES;
export const LEVEL_BYTES = 12;

/** Where what screening needs lies in a worker's memory. */
export function layOutScreening(
  memory: WorkerMemory,
  { frameCount, blocks, screening }: SetupSizes,
) {
  const { blockCount, rows } = screening ?? { blockCount: 0, rows: { length: 0 } };
  const frames = screening ? frameCount : 0;
  const take = (count: number, bytes: number): number => memory.take(count * bytes);
  const likelihoodBlocks = Math.ceil(rows.length / blocks.blockSize);
  return {
    // Per pixel of the likelihood, in the order of the blocks.
    levels: take(rows.length, LEVEL_BYTES),
    // Per frame, after each block of screening.
    rest: take(blockCount * frames, 8),
    // Per frame.
    margin: take(frames, 8),
    reached: take(frames, 8),
    reach: take(frames, 8),
    alive: take(frames, 1),
    // A tile of frames' last orientations.
    lastMatrices: take(screening ? 9 * TILE : 0, 8),
    lastSliceSums: take(screening ? TILE : 0, 8),
    totals: take(screening ? GROUPS * TILE : 0, 2),
    // Per frame and rotation of the tiles that are screened together.
    stepSums: take(frames * GROUPS * TILE, 4),
    // Per pixel and rotation: the steps, and each tile's rows of logarithms with a row of zeros behind each block.
    steps: take(blockCount * ROWS, STEPS_BYTES),
    // Of hubs alone, and a row of zeros.
    fineSteps: take(screening ? MOST_HUBS + 1 : 0, FINE_STEPS_BYTES),
    tileRows: take(GROUPS * likelihoodBlocks * (blocks.blockSize + 1), 4 * TILE),
  };
}
