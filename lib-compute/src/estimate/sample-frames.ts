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
 */
export async function sampleFrames(
  frameCount: number,
  mask: Uint8Array | undefined,
  read: (range: { from: number; to: number }) => Promise<SparseFrames>,
): Promise<FrameSample> {
  let sum: FrameSample = { frames: 0, photons: 0, ones: 0, multi: 0 };
  for (const range of rangesOf(frameCount)) {
    const photons = await read(range);
    const counts = countsPerFrame(photons, (pixel) => (mask?.[pixel] ?? 0) === 0);
    const used = (pixels: Uint32Array): number =>
      pixels.reduce((count, pixel) => count + ((mask?.[pixel] ?? 0) < 2 ? 1 : 0), 0);
    sum = {
      frames: sum.frames + photons.frameCount,
      photons: counts.photons.reduce((partial, count) => partial + count, sum.photons),
      ones: sum.ones + used(photons.ones),
      multi: sum.multi + used(photons.multi),
    };
  }
  return sum;
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
