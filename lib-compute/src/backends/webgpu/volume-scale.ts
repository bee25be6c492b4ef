import type { EmcProblem } from '../emc-problem.ts';

/** Units of the merged sums, powers of two: as fine as 64 bits allow whatever is merged. */
export interface VolumeScale {
  readonly valueScale: number;
  readonly weightScale: number;
}

/** Sums stay below 2^62 units. */
const BITS = 62;

/** Weights of places just before the grid are beyond 1: at most 2^3 (edge-of-grid.ts). */
const LARGEST_WEIGHT = 8;

/** A voxel takes from pixels that are less than sqrt(3) voxels away. */
const REACH = 2;

/** What of the bounds stays the same over all iterations. */
export interface VolumeBounds {
  /** Pixels of all tomograms that can meet in a voxel. */
  readonly contributions: number;
  /** The largest K / correction of each frame. */
  readonly frameValues: Float64Array;
}

export function volumeBounds({ pixels, photons, tomograms }: EmcProblem): VolumeBounds {
  const { qx, qy, qz, correction, count } = pixels;
  const shells: number[] = [];
  for (let t = 0; t < count; t++) {
    const shell = Math.floor(Math.hypot(qx[t], qy[t], qz[t])) + REACH;
    for (let near = shell - REACH; near <= shell + REACH; near++) {
      shells[near] = (shells[near] ?? 0) + 1;
    }
  }
  const frameValues = new Float64Array(photons.frameCount);
  for (let d = 0; d < photons.frameCount; d++) {
    const raise = (pixel: number, photonCount: number): void => {
      frameValues[d] = Math.max(frameValues[d], photonCount / Math.abs(correction[pixel]));
    };
    for (let i = photons.onesOffsets[d]; i < photons.onesOffsets[d + 1]; i++) {
      raise(photons.ones[i], 1);
    }
    for (let i = photons.multiOffsets[d]; i < photons.multiOffsets[d + 1]; i++) {
      raise(photons.multi[i], photons.counts[i]);
    }
  }
  const densest = shells.reduce((most, pixelsOfShell) => Math.max(most, pixelsOfShell), 1);
  return { contributions: densest * Math.max(tomograms.count, 1), frameValues };
}

/**
 * W' / correction is a mean of K / (phi correction) over frames, weighted with P phi: at most the largest.
 *
 * @param fluence phi of each frame.
 */
export function volumeScale(
  { contributions, frameValues }: VolumeBounds,
  fluence: Float64Array,
): VolumeScale {
  let largest = 0;
  frameValues.forEach((value, d) => {
    largest = Math.max(largest, fluence[d] > 0 ? value / fluence[d] : 0);
  });
  const weightBound = contributions * LARGEST_WEIGHT;
  const valueBound = weightBound * (largest > 0 ? largest : 1);
  return { valueScale: unitsFor(valueBound), weightScale: unitsFor(weightBound) };
}

function unitsFor(bound: number): number {
  return 2 ** (BITS - Math.ceil(Math.log2(bound)));
}
