import type { EmcProblem } from '../../emc-problem.ts';
import { hubRows } from './hubs.ts';

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
  /** For each pixel its row of fine steps (hubs.ts). */
  readonly hubs: Uint32Array;
}

/** Rows of a block: its pixels, and behind them one of zeros. */
export const ROWS = BLOCK_SIZE + 1;
/** The row of zeros. */
export const ZERO_ROW = BLOCK_SIZE;

export function screeningBlocks({
  pixels,
  photons,
}: Pick<EmcProblem, 'pixels' | 'photons'>): ScreeningBlocks {
  const { qx, qy, qz, likelihoodCount } = pixels;
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
  return { counts, rows, hubs: hubRows(photons, likelihoodCount) };
}
