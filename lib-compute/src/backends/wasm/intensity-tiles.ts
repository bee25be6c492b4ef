import { squaresPerFrame } from '../../photons/squares-per-frame.ts';
import type { EmcProblem, Gaussian } from '../emc-problem.ts';
import type { TilePairs } from './kept-pairs.ts';
import type { Block, WorkerState } from './worker-state.ts';

/**
 * Frames of intensities (spec/emc.md 3.2): -sum (K - s W)^2 / (2 sigma^2) is the same for all tomograms but for
 * s / sigma^2 times sum K W, less s^2 / (2 sigma^2) times sum W^2. These have the places that sums over photons and
 * u have in the likelihood of counts.
 *
 * @module
 */

/** What all tomograms have in common, per frame: -sum K^2 / (2 sigma^2). */
export function intensityReference(
  { photons, pixels }: EmcProblem,
  { sigma }: Gaussian,
): Float64Array {
  return squaresPerFrame(photons, pixels.likelihoodCount).map((sum) => -sum / (2 * sigma * sigma));
}

/** Puts what the two sums are multiplied by into memory. */
export function scaleIntensities(
  { memory, layout, frameCount }: WorkerState,
  { sigma }: Gaussian,
  scale: Float64Array,
): void {
  const square = sigma * sigma;
  memory.float64(layout.intensityFactors, frameCount).set(scale.map((s) => s / square));
  memory.float64(layout.scale, frameCount).set(scale.map((s) => (s * s) / (2 * square)));
}

/** Adds a block of pixels, whose slices are in the rows, to both sums. */
export function addIntensities(state: WorkerState, block: Block, candidates: number): void {
  const { kernels, layout, frameCount } = state;
  kernels.addSquares(layout.rows, block.pixelCount, layout.squares);
  kernels.addIntensities(
    frameCount,
    candidates,
    layout.rows,
    block.pixelCount,
    block.intensities,
    layout.intensityFactors,
    layout.tileSums,
  );
}

/** The intensities of a block's pixels, P K, in the rows. */
export function sumIntensities(
  { kernels, layout }: WorkerState,
  { address, count }: TilePairs,
  block: Block,
): void {
  kernels.intensityBlock(address, count, layout.rows, block.pixelCount, block.intensities);
}
