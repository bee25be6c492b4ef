import { PhotonsOfPixels, type WeighedFrame } from '../background/photons-of-pixels.ts';
import { solveTomogram } from '../background/solve-tomogram.ts';
import type { Background } from '../emc-problem.ts';
import { blockPhotons } from './block-photons.ts';
import type { TilePairs } from './kept-pairs.ts';
import { TILE } from './tomogram-tiles.ts';
import type { Block, WorkerState } from './worker-state.ts';

/**
 * The intensities of a block's pixels over a background, for the tomograms of a tile that are merged, in the rows
 * (spec/emc.md 3.10), from the probabilities that `weighTile` left in the kept blocks.
 */
export function solveBlock(
  state: WorkerState,
  background: Background,
  pairs: TilePairs,
  block: Block,
  columns: readonly { readonly lane: number; readonly share: number }[],
): void {
  const { memory, layout, kept, frameCount, parity } = state;
  const range = [block.firstPixel, block.firstPixel + block.pixelCount] as const;
  const ofBlock = {
    ...background,
    perPixel: background.perPixel.subarray(...range),
    meanPhotons: background.meanPhotons.subarray(...range),
  };
  const fluence = memory.float64(layout.fluence, frameCount);
  const rows = memory.float32(layout.rows, TILE * block.pixelCount);
  const photons = new PhotonsOfPixels(blockPhotons(state, block), ofBlock.perPixel);
  const intensities = new Float64Array(block.pixelCount);
  const { frames, values } = kept.blocksOf(pairs);
  for (const { lane, share } of columns) {
    const weighed: WeighedFrame[] = [];
    frames.forEach((frame, number) => {
      const probability = values[number * TILE + lane];
      if (probability > 0) {
        const strength = background.strength[frame];
        weighed.push({ frame, probability, fluence: fluence[frame], strength });
      }
    });
    photons.gather(weighed);
    solveTomogram(photons, share, ofBlock, parity, intensities);
    intensities.forEach((value, pixel) => {
      rows[pixel * TILE + lane] = value;
    });
  }
}
