import { countsPerFrame } from '../photons/counts-per-frame.ts';
import type { SparseFrames } from '../photons/sparse-photons.ts';

/** Sums over some frames of a file. */
export interface FrameSample {
  readonly frames: number;
  /** Photons in the pixels that orient. */
  readonly photons: number;
  /** Used pixels with one photon, and with several. */
  readonly ones: number;
  readonly multi: number;
}

/** Photons per pixel that are summed along the way; as long as a frame. */
export type PixelSum = Float64Array;

/** Files up to here are read whole: their means are exact. */
const WHOLE = 400;
/** Longer ones are read in this many places, so that a beam that changes over time is seen. */
const PLACES = 10;
const FRAMES_PER_PLACE = 40;

/**
 * Counts photons and lit pixels of up to 400 frames, evenly spread.
 *
 * @param frameCount of the file.
 * @param mask of the detector; without it every pixel orients.
 * @param read the frames `from` to `to - 1`.
 * @param sum to which every frame that is read is added.
 */
export async function sampleFrames(
  frameCount: number,
  mask: Uint8Array | undefined,
  read: (range: { from: number; to: number }) => Promise<SparseFrames>,
  sum: PixelSum | undefined,
): Promise<FrameSample> {
  let sample: FrameSample = { frames: 0, photons: 0, ones: 0, multi: 0 };
  for (const range of rangesOf(frameCount)) {
    const photons = await read(range);
    const counts = countsPerFrame(photons, (pixel) => (mask?.[pixel] ?? 0) === 0);
    const used = (pixels: Uint32Array): number =>
      pixels.reduce((count, pixel) => count + ((mask?.[pixel] ?? 0) < 2 ? 1 : 0), 0);
    sample = {
      frames: sample.frames + photons.frameCount,
      photons: counts.photons.reduce((partial, count) => partial + count, sample.photons),
      ones: sample.ones + used(photons.ones),
      multi: sample.multi + used(photons.multi),
    };
    if (sum) {
      addPhotons(photons, sum);
    }
  }
  return sample;
}

function addPhotons({ ones, multi, counts }: SparseFrames, sum: PixelSum): void {
  for (const pixel of ones) {
    sum[pixel] += 1;
  }
  multi.forEach((pixel, at) => {
    sum[pixel] += counts[at];
  });
}

function rangesOf(frameCount: number): { from: number; to: number }[] {
  if (frameCount <= WHOLE) {
    return [{ from: 0, to: frameCount }];
  }
  return Array.from({ length: PLACES }, (_, place) => {
    const from = Math.floor(((frameCount - FRAMES_PER_PLACE) * place) / (PLACES - 1));
    return { from, to: from + FRAMES_PER_PLACE };
  });
}
