import type { EmcProblem } from '../emc-problem.ts';
import { GROUPS } from './screening/layout.ts';
import { TILE } from './tomogram-tiles.ts';

/** Nanoseconds, measured on a 2025 server core: a lit pixel of a frame, a pixel of a slice (16 each). */
const NANOSECONDS_PER_PHOTON_ROW = 1;
const NANOSECONDS_PER_PIXEL = 10 * TILE;
/** Between two looks at the signal: short enough to stop at once, long enough that calls cost nothing. */
const BATCH_NANOSECONDS = 2e8;

/** Tiles that a worker computes in about 0.2 s. */
export function batchSize({ photons, pixels }: EmcProblem): number {
  const perTile =
    (photons.ones.length + photons.multi.length) * NANOSECONDS_PER_PHOTON_ROW +
    pixels.count * NANOSECONDS_PER_PIXEL;
  const tiles = BATCH_NANOSECONDS / perTile;
  // Screening takes whole groups of tiles.
  return GROUPS * Math.max(1, Math.round(tiles / GROUPS));
}
