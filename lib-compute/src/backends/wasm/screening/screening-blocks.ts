import { countsPerFrame } from '../../../photons/counts-per-frame.ts';
import type { EmcProblem, PixelTable } from '../../emc-problem.ts';
import { MOST_STEPS } from '../../float32/screening-levels.ts';

/**
 * Rows of 2048 pixels are 128 KiB, well inside a second-level cache, and after each block the frames are left behind that
 * no tile can reach any more.
 */
export const BLOCK_SIZE = 2048;

/** The pixels of the likelihood in blocks from the centre outwards: photons there tell most. */
export interface ScreeningBlocks {
  /** Pixels in each block. */
  readonly counts: Uint32Array;
  /** For each pixel its block times `ROWS` plus its place in the block. */
  readonly rows: Uint32Array;
}

/** Rows of a block: its pixels, and behind them one of zeros. */
export const ROWS = BLOCK_SIZE + 1;
/** The row of zeros. */
export const ZERO_ROW = BLOCK_SIZE;

export function screeningBlocks({ qx, qy, qz, likelihoodCount }: PixelTable): ScreeningBlocks {
  const distances = Float64Array.from({ length: likelihoodCount }, (_, t) =>
    Math.hypot(qx[t], qy[t], qz[t]),
  );
  const order = Uint32Array.from(distances.keys()).sort((a, b) => distances[a] - distances[b]);
  const rows = new Uint32Array(likelihoodCount);
  order.forEach((pixel, place) => {
    rows[pixel] = ROWS * Math.floor(place / BLOCK_SIZE) + (place % BLOCK_SIZE);
  });
  const blockCount = Math.ceil(likelihoodCount / BLOCK_SIZE);
  const counts = Uint32Array.from({ length: blockCount }, (_, block) =>
    Math.min(BLOCK_SIZE, likelihoodCount - BLOCK_SIZE * block),
  );
  return { counts, rows };
}

/** The steps of all photons of a frame are added in 32 bits (assembly/scan.ts). */
const MOST_PHOTONS = Math.floor((2 ** 31 - 1) / MOST_STEPS);

/** Screening follows photons alone, over no background, and all pairs. */
export function canScreen({ candidates, background, gaussian, photons }: EmcProblem): boolean {
  return (
    candidates === undefined &&
    background === undefined &&
    gaussian === undefined &&
    countsPerFrame(photons).photons.every((count) => count <= MOST_PHOTONS)
  );
}
