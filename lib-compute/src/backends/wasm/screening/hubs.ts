import type { SparseFrames } from '../../../photons/sparse-photons.ts';

/** More photons in a pixel are worth a finer step: a step is lost once for each of them. */
export const HUB_PHOTONS = 10;
/** A pixel is a hub where so many of the frames have more: its fine steps are written for every rotation. */
const WORTHWHILE = 1 / 100;
/** Rows of fine steps of so many hubs are 128 KiB. */
export const MOST_HUBS = 1024;
/** Stands for the row of a pixel that is none. */
export const NO_HUB = 2 ** 32 - 1;

/**
 * The pixels of the likelihood that often have many photons, those most often first where there are too many: for each pixel
 * its row of fine steps, or `NO_HUB`.
 */
export function hubRows(photons: SparseFrames, likelihoodCount: number): Uint32Array {
  const times = new Uint32Array(likelihoodCount);
  photons.multi.forEach((pixel, i) => {
    if (pixel < likelihoodCount && photons.counts[i] > HUB_PHOTONS) {
      times[pixel]++;
    }
  });
  const hubs = Array.from(times.keys())
    .filter((pixel) => times[pixel] > 0 && times[pixel] >= WORTHWHILE * photons.frameCount)
    .sort((a, b) => times[b] - times[a])
    .slice(0, MOST_HUBS);
  const rows = new Uint32Array(likelihoodCount).fill(NO_HUB);
  hubs.forEach((pixel, row) => {
    rows[pixel] = row;
  });
  return rows;
}
