import type { EmcProblem, EngineOptions, PixelTable } from '../backend.ts';
import { blockSize } from './block-size.ts';
import type { KernelBuild } from './kernels.ts';
import { pixelBlocks } from './pixel-blocks.ts';
import { rotationTiles } from './rotation-tiles.ts';
import type { WorkerSetup } from './worker-api.ts';

/** What each worker is sent at the beginning; they differ in their rotations only. */
export function workerSetups(
  problem: EmcProblem,
  options: EngineOptions,
  build: KernelBuild,
): WorkerSetup[] {
  const blocks = pixelBlocks(problem.pixels, blockSize(problem));
  const common = {
    build,
    size: problem.size,
    parity: options.parity,
    frameCount: problem.photons.frameCount,
    blocks,
    pixels: mergeTable(problem.pixels, blocks.order),
  };
  return rotationTiles(problem.rotations, options.workers).map((tiles) => ({ ...common, tiles }));
}

function mergeTable({ qx, qy, qz, correction }: PixelTable, order: Uint32Array): Float64Array {
  const table = new Float64Array(4 * order.length);
  order.forEach((pixel, position) => {
    table.set([qx[pixel], qy[pixel], qz[pixel], correction[pixel]], 4 * position);
  });
  return table;
}
