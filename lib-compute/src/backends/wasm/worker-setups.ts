import type { EngineOptions } from '../backend.ts';
import type { Background, EmcProblem, PixelTable } from '../emc-problem.ts';
import { blockSize } from './block-size.ts';
import type { KernelBuild } from './kernels.ts';
import { pixelBlocks, type PixelBlocks } from './pixel-blocks.ts';
import { sharedMaxima } from './screening/reached-maxima.ts';
import type { ScreeningBlocks } from './screening/screening-blocks.ts';
import { tomogramTiles } from './tomogram-tiles.ts';
import { candidateFrames } from './candidate-frames.ts';
import type { ScreeningSetup, WorkerSetup } from './worker-api.ts';

/** What each worker is sent at the beginning; they differ in their tomograms only. */
export function workerSetups(
  problem: EmcProblem,
  options: EngineOptions,
  build: KernelBuild,
  screening?: ScreeningBlocks,
): WorkerSetup[] {
  const blocks = pixelBlocks(problem.pixels, blockSize(problem));
  const common = {
    build,
    grid: problem.grid,
    parity: options.parity,
    frameCount: problem.photons.frameCount,
    blocks,
    pixels: mergeTable(problem.pixels, blocks.order),
  };
  const { background, gaussian } = problem;
  const ofPixels = background && inOrder(background, blocks.order);
  const shares = tomogramTiles(problem.tomograms, options.workers);
  const maxima = screening && sharedMaxima(common.frameCount, shares.length);
  return shares.map((tiles, worker) => ({
    ...common,
    tiles,
    ...(ofPixels && { background: ofPixels }),
    ...(gaussian && { gaussian }),
    ...(screening && {
      screening: {
        ...screeningSetup(screening, blocks),
        ...(maxima && { reached: { maxima, worker } }),
      },
    }),
    ...(problem.candidates && { candidates: candidateFrames(problem.candidates, tiles.numbers) }),
  }));
}

function screeningSetup(
  { counts, rows, hubs }: ScreeningBlocks,
  { order }: PixelBlocks,
): ScreeningSetup {
  const own = order.subarray(0, rows.length);
  return {
    blockCount: counts.length,
    rows: own.map((pixel) => rows[pixel]),
    hubs: own.map((pixel) => hubs[pixel]),
  };
}

function inOrder(background: Background, order: Uint32Array): Background {
  const { perPixel, meanPhotons } = background;
  return {
    ...background,
    perPixel: Float64Array.from(order, (pixel) => perPixel[pixel]),
    meanPhotons: Float64Array.from(order, (pixel) => meanPhotons[pixel]),
  };
}

function mergeTable({ qx, qy, qz, correction }: PixelTable, order: Uint32Array): Float64Array {
  const table = new Float64Array(4 * order.length);
  order.forEach((pixel, position) => {
    table.set([qx[pixel], qy[pixel], qz[pixel], correction[pixel]], 4 * position);
  });
  return table;
}
