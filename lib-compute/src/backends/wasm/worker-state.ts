import { voxelCount, type Background, type Gaussian, type ModelGrid } from '../emc-problem.ts';
import type { CandidateFrames } from './candidate-frames.ts';
import { hasFrameLists } from './frame-lists.ts';
import { KeptPairs } from './kept-pairs.ts';
import { keptSliceRows } from './kept-slice-rows.ts';
import { instantiateKernels, type Kernels } from './kernels.ts';
import { loadSetup } from './load-setup.ts';
import type { PhotonLists } from './photon-lists.ts';
import { ReachedMaxima } from './screening/reached-maxima.ts';
import type { Screening } from './screening/screening.ts';
import { ScreeningPace } from './screening/screening-pace.ts';
import { TILE } from './tomogram-tiles.ts';
import type { Shortage, WorkerSetup } from './worker-api.ts';
import {
  BACKGROUND_PIXEL_BYTES,
  EXPAND_PIXEL_BYTES,
  layOut,
  MERGE_PIXEL_BYTES,
  type WorkerLayout,
} from './worker-layout.ts';
import { WorkerMemory } from './worker-memory.ts';

/** What a prepared worker works with. */
export interface WorkerState {
  readonly grid: ModelGrid;
  readonly parity: boolean;
  readonly frameCount: number;
  /** Padding included. */
  tomogramCount: number;
  /** The model of each tile. */
  models: Int32Array;
  /** ln w of the tomograms. */
  logWeights: Float64Array;
  /** 1 for each model whose tomograms are nobody's. */
  leftOut: Uint8Array | undefined;
  /** Which frames are compared with the tomograms of the first tiles; missing where all are. */
  candidates: CandidateFrames | undefined;
  /** How many those tiles are. */
  candidateTiles: number;
  /** Its pixels in the order of the blocks. */
  readonly background: Background | undefined;
  readonly gaussian: Gaussian | undefined;
  /** Pixels that the rows have room for: what fills up photon lists points to the row behind. */
  readonly blockSize: number;
  readonly blocks: readonly Block[];
  readonly likelihoodBlocks: readonly Block[];
  readonly kernels: Kernels;
  readonly memory: WorkerMemory;
  readonly layout: WorkerLayout;
  readonly kept: KeptPairs;
  /** Rows for the slices of all tiles; 0 where these are too many (kept-slice-rows.ts). */
  readonly keptSliceRows: number;
  /** Slices of the current model are kept of so many tiles, from the first on. */
  keptSlices: number;
  /** Whether photons are listed by pixel, too (frame-lists.ts). */
  readonly hasFrameLists: boolean;
  /** Missing where log-likelihoods are not screened. */
  readonly screening: Screening | undefined;
}

/** One block of pixels and the addresses of what belongs to it. */
export interface Block {
  readonly pixelCount: number;
  /** No pixel is farther from the centre, in voxels. */
  readonly radius: number;
  readonly centre: number;
  readonly expandPixels: number;
  readonly mergePixels: number;
  readonly backgroundPixels: number;
  /** Number of its first pixel, in the order of the blocks. */
  readonly firstPixel: number;
  readonly framesOfOnesOffsets: number;
  readonly framesOfMultiOffsets: number;
  readonly onesOffsets: number;
  readonly multiOffsets: number;
  readonly intensities: number;
}

/** One tile of tomograms: addresses of its 16 values each, and of what belongs to its model. */
export interface Tile {
  readonly matrices: number;
  readonly logWeights: number;
  readonly numbers: number;
  readonly sliceSums: number;
  /** The model in float32, its sums, its column of the occupancies. */
  readonly model: number;
  readonly volumes: number;
  readonly occupancies: number;
}

/** Loads the kernels and copies the problem into their memory; setup and photons are not kept. */
export async function prepareState(
  setup: WorkerSetup,
  photons: PhotonLists,
): Promise<WorkerState | Shortage> {
  const kernels = await instantiateKernels(setup.build);
  const memory = new WorkerMemory(kernels.memory, kernels.memoryBegin());
  const layout = layOut(memory, setup, photons);
  const shortage = memory.reach(layout.kept);
  if (shortage) {
    return shortage;
  }
  loadSetup(memory, layout, setup, photons);
  const blocks = blocksOf(setup, layout);
  return {
    grid: setup.grid,
    parity: setup.parity,
    frameCount: setup.frameCount,
    tomogramCount: setup.tiles.numbers.length,
    models: setup.tiles.models,
    logWeights: setup.tiles.logWeights,
    leftOut: undefined,
    candidates: setup.candidates,
    candidateTiles: setup.candidates ? setup.tiles.tileCount : 0,
    background: setup.background,
    gaussian: setup.gaussian,
    blockSize: setup.blocks.blockSize,
    blocks,
    likelihoodBlocks: blocks.slice(0, setup.blocks.likelihoodBlocks),
    kernels,
    memory,
    layout,
    keptSliceRows: keptSliceRows(setup),
    keptSlices: 0,
    hasFrameLists: hasFrameLists(setup, photons),
    kept: new KeptPairs(memory, kernels, layout.kept),
    screening: setup.screening && {
      blockCount: setup.screening.blockCount,
      step: 0,
      pace: new ScreeningPace(),
      last: [],
      reached: setup.screening.reached && new ReachedMaxima(setup.screening.reached),
    },
  };
}

export function tileAt({ layout, grid, models }: WorkerState, tile: number): Tile {
  const first = tile * TILE;
  const voxel = voxelCount(grid) * models[tile];
  return {
    matrices: layout.matrices + 72 * first,
    logWeights: layout.logWeights + 8 * first,
    numbers: layout.numbers + 4 * first,
    sliceSums: layout.sliceSums + 8 * first,
    model: layout.volumes + 4 * voxel,
    volumes: layout.volumes + 16 * voxel,
    occupancies: layout.occupancies + 8 * models[tile],
  };
}

function blocksOf({ blocks, frameCount }: WorkerSetup, layout: WorkerLayout): Block[] {
  let pixel = 0;
  return Array.from(blocks.counts, (pixelCount, block) => {
    const first = pixel;
    pixel += pixelCount;
    return {
      pixelCount,
      radius: blocks.radii[block],
      centre: layout.centres + 24 * block,
      expandPixels: layout.expandPixels + EXPAND_PIXEL_BYTES * first,
      mergePixels: layout.mergePixels + MERGE_PIXEL_BYTES * first,
      backgroundPixels: layout.backgroundPixels + BACKGROUND_PIXEL_BYTES * first,
      firstPixel: first,
      framesOfOnesOffsets: layout.framesOfOnesOffsets + 4 * first,
      framesOfMultiOffsets: layout.framesOfMultiOffsets + 4 * first,
      onesOffsets: layout.onesOffsets + 4 * block * frameCount,
      multiOffsets: layout.multiOffsets + 4 * block * frameCount,
      intensities: layout.intensities + 4 * first * frameCount,
    };
  });
}
