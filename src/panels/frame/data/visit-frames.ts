import type { Dataset } from '@damselfly/compute/io/dataset.ts';
import { readRanges } from './read-ranges.ts';

/** Photons, or the intensity, of a pixel of one frame. */
export type PhotonsAt = (pixel: number) => number;

/**
 * Reads frames of one file, several at a time.
 *
 * @param frames numbers in the file, ascending.
 * @param visited told how many more have been read.
 * @throws what reading throws, or the signal's reason.
 */
export async function visitFrames(
  dataset: Dataset,
  frames: readonly number[],
  visit: (frame: number, photonsAt: PhotonsAt) => void,
  visited: (count: number) => void = () => undefined,
  signal?: AbortSignal,
): Promise<void> {
  const reading = signal && { signal };
  if (dataset.dtype !== 'sparse') {
    for (const frame of frames) {
      const values = await dataset.frame(frame, reading);
      visit(frame, (pixel) => values[pixel]);
      visited(1);
    }
    return;
  }
  const wanted = new Set(frames);
  for (const { from, to } of readRanges(frames)) {
    const photons = await dataset.photons({ from, to }, reading);
    const { onesOffsets, multiOffsets } = photons;
    let count = 0;
    for (let i = 0; i < photons.frameCount; i++) {
      if (wanted.has(from + i)) {
        const lit = new Map<number, number>();
        for (let at = onesOffsets[i]; at < onesOffsets[i + 1]; at++) {
          lit.set(photons.ones[at], 1);
        }
        for (let at = multiOffsets[i]; at < multiOffsets[i + 1]; at++) {
          lit.set(photons.multi[at], photons.counts[at]);
        }
        visit(from + i, (pixel) => lit.get(pixel) ?? 0);
        count += 1;
      }
    }
    visited(count);
  }
}
