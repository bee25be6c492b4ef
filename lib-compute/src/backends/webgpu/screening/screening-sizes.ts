import type { FrameRange } from '../photon-rows.ts';

/** Tomograms whose steps a kernel reads at once. */
const SIXTEEN = 16;

/** Vectors of sixteen steps that a row of `places` takes. */
export function sixteensOf(places: number): number {
  return Math.ceil(places / SIXTEEN);
}

/** What screening holds on the device, in bytes. */
export interface ScreeningBytes {
  readonly steps: number;
  readonly lowest: number;
  readonly list: number;
}

/**
 * @param width places of a tile at most.
 * @param framesAtOnce of the largest chunk.
 */
export function screeningBytes(
  width: number,
  likelihoodCount: number,
  framesAtOnce: FrameRange['count'],
): ScreeningBytes {
  return {
    steps: SIXTEEN * sixteensOf(width) * likelihoodCount,
    lowest: 4 * likelihoodCount,
    // A word for each four tomograms of every frame.
    list: width * framesAtOnce,
  };
}
