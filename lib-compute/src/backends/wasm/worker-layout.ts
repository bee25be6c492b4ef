import { voxelCount } from '../emc-problem.ts';
import { hasFrameLists } from './frame-lists.ts';
import { keptSliceRows, SLICE_ROW_BYTES } from './kept-slice-rows.ts';
import { TILE } from './tomogram-tiles.ts';
import { layOutScreening } from './screening/layout.ts';
import type { PhotonListSizes, SetupSizes } from './setup-sizes.ts';
import type { WorkerMemory } from './worker-memory.ts';

/** Bytes of one pixel as assembly/expand.ts and assembly/merge.ts read it. */
export const EXPAND_PIXEL_BYTES = 24;
export const MERGE_PIXEL_BYTES = 32;
/** The same of assembly/background.ts: background and reference. */
export const BACKGROUND_PIXEL_BYTES = 16;
/** Bytes of the aim of a tile: four groups of assembly/aim.ts. */
const AIM_BYTES = 4 * 256;

/** Where everything lies in a worker's memory. */
export type WorkerLayout = ReturnType<typeof layOut>;

/** Lays out all that has a fixed size; kept pairs follow behind and grow. */
export function layOut(memory: WorkerMemory, setup: SetupSizes, photons: PhotonListSizes) {
  const { grid, frameCount, blocks, tiles } = setup;
  // A search has two kinds of tiles, of which the last of each model may be half empty.
  const tomogramCount = tiles.numbers.length + TILE * (grid.models + 1);
  const take = (count: number, bytes: number): number => memory.take(count * bytes);
  const overBackground = setup.background ? 1 : 0;
  const listed = hasFrameLists(setup, photons) ? 1 : 0;
  const layout = {
    // Per tomogram, in the order of the tiles.
    matrices: take(9 * tomogramCount, 8),
    logWeights: take(tomogramCount, 8),
    numbers: take(tomogramCount, 4),
    sliceSums: take(tomogramCount, 8),
    // Per pixel, in the order of the blocks.
    expandPixels: take(blocks.order.length, EXPAND_PIXEL_BYTES),
    mergePixels: take(blocks.order.length, MERGE_PIXEL_BYTES),
    centres: take(blocks.centres.length, 8),
    backgroundPixels: take(overBackground * blocks.order.length, BACKGROUND_PIXEL_BYTES),
    // Photons.
    onesOffsets: take(photons.onesOffsets.length, 4),
    ones: take(photons.ones.length, 2),
    multiOffsets: take(photons.multiOffsets.length, 4),
    multi: take(photons.multi.length, 2),
    intensities: take(photons.intensities.length, 4),
    framesOfOnesOffsets: take(listed * (blocks.order.length + 1), 4),
    framesOfOnes: take(listed * photons.ones.length, 2),
    framesOfMultiOffsets: take(listed * (blocks.order.length + 1), 4),
    framesOfMulti: take(listed * photons.multi.length, 2),
    screeningOffsets: take(photons.screening?.offsets.length ?? 0, 4),
    screeningBehind: take(photons.screening?.behind.length ?? 0, 8),
    screeningLists: take(photons.screening?.lists.length ?? 0, 2),
    // Per frame.
    scale: take(frameCount, 8),
    window: take(frameCount, 8),
    maximum: take(frameCount, 8),
    best: take(frameCount, 4),
    beta: take(frameCount, 8),
    normaliser: take(frameCount, 8),
    fluence: take(frameCount, 8),
    information: take(frameCount, 8),
    logLikelihood: take(frameCount, 8),
    expectedPhotons: take(frameCount, 8),
    occupancies: take(frameCount * grid.models, 8),
    backgroundFluence: take(overBackground * frameCount, 8),
    backgroundStrength: take(overBackground * frameCount, 8),
    trialFluence: take(overBackground * frameCount, 8),
    trialRescale: take(overBackground * frameCount, 8),
    trialOpen: take(overBackground * frameCount, 4),
    trialGain: take(overBackground * frameCount, 8),
    trialFall: take(overBackground * frameCount, 8),
    intensityFactors: take(setup.gaussian ? frameCount : 0, 8),
    slices: take(keptSliceRows(setup), SLICE_ROW_BYTES),
    // Scratch of one tile and one block; one row more takes what fills up the photon lists.
    candidates: take(frameCount, 2),
    ...layOutScreening(memory, setup),
    tileSums: take(frameCount * TILE, 8),
    aim: take(1, AIM_BYTES),
    rows: take(blocks.blockSize + 1, SLICE_ROW_BYTES),
    fluenceSums: take(TILE, 8),
    squares: take(TILE, 8),
    // The models in float32 until the likelihood is done, then sums and weights in float64.
    volumes: take(voxelCount(grid) * grid.models, 16),
  };
  return { ...layout, kept: memory.end };
}
