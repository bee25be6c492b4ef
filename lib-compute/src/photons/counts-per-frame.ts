import type { SparseFrames } from './sparse-photons.ts';

/** What a frame holds, one value per frame. */
export interface FrameCounts {
  readonly photons: Float64Array;
  /** Pixels with at least one photon. */
  readonly litPixels: Uint32Array;
}

/**
 * Photons and lit pixels of each frame.
 *
 * @param counted the pixels that count (default all), e.g. those of mask 0 (spec/emc.md 3.1).
 */
export function countsPerFrame(
  photons: SparseFrames,
  counted: (pixel: number) => boolean = () => true,
): FrameCounts {
  const { frameCount, onesOffsets, ones, multiOffsets, multi, counts } = photons;
  const total = new Float64Array(frameCount);
  const litPixels = new Uint32Array(frameCount);
  for (let frame = 0; frame < frameCount; frame++) {
    for (let i = onesOffsets[frame]; i < onesOffsets[frame + 1]; i++) {
      if (counted(ones[i])) {
        total[frame] += 1;
        litPixels[frame] += 1;
      }
    }
    for (let i = multiOffsets[frame]; i < multiOffsets[frame + 1]; i++) {
      if (counted(multi[i])) {
        total[frame] += counts[i];
        litPixels[frame] += 1;
      }
    }
  }
  return { photons: total, litPixels };
}
