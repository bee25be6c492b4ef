import { visitPhotons } from '../../photons/visit-photons.ts';
import type { EmcProblem } from '../emc-problem.ts';
import { unitsBelow } from './model-scale.ts';

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

/** Bisection over a background (background/bisected-intensity.ts) goes at most so much farther out than the root. */
const BEYOND_ROOT = 2;

/** What of the bounds stays the same over all iterations. */
export interface VolumeBounds {
  /** Pixels of all tomograms that can meet in a voxel. */
  readonly contributions: number;
  /** For each frame what phi W' / correction is at most, were the frame alone. */
  readonly frameValues: Float64Array;
  /** What no W' / correction exceeds besides. */
  readonly level: number;
}

export function volumeBounds(problem: EmcProblem): VolumeBounds {
  const { pixels, tomograms, background } = problem;
  const { qx, qy, qz, correction, count } = pixels;
  const shells: number[] = [];
  for (let t = 0; t < count; t++) {
    const shell = Math.floor(Math.hypot(qx[t], qy[t], qz[t])) + REACH;
    for (let near = shell - REACH; near <= shell + REACH; near++) {
      shells[near] = (shells[near] ?? 0) + 1;
    }
  }
  const densest = shells.reduce((most, pixelsOfShell) => Math.max(most, pixelsOfShell), 1);
  const contributions = densest * Math.max(tomograms.count, 1);
  const brightest = brightestPixels(problem);
  if (!background) {
    return { contributions, frameValues: brightest, level: 0 };
  }
  const { perPixel, strength, meanPhotons, meanPerPixel } = background;
  const overPixels = (value: (t: number) => number): number =>
    correction.reduce((most, factor, t) => Math.max(most, value(t) / Math.abs(factor)), 0);
  const deepest = overPixels((t) => perPixel[t]);
  return {
    contributions,
    frameValues: brightest.map((value, d) => BEYOND_ROOT * value + strength[d] * deepest),
    level: BEYOND_ROOT * overPixels((t) => Math.max(meanPhotons[t], meanPerPixel)),
  };
}

/** The largest K / correction of each frame, of either sign. */
function brightestPixels({ photons, pixels }: EmcProblem): Float64Array {
  return Float64Array.from({ length: photons.frameCount }, (_, d) => {
    let largest = 0;
    visitPhotons(photons, d, (pixel, count) => {
      largest = Math.max(largest, Math.abs(count / pixels.correction[pixel]));
    });
    return largest;
  });
}

/**
 * W' / correction is a mean of K / (phi correction) over frames, weighted with P phi: at most the largest. Over a
 * background it may lie below zero by b B / (phi correction).
 *
 * @param fluence phi of each frame.
 */
export function volumeScale(
  { contributions, frameValues, level }: VolumeBounds,
  fluence: Float64Array,
): VolumeScale {
  let largest = level;
  frameValues.forEach((value, d) => {
    largest = Math.max(largest, fluence[d] > 0 ? value / fluence[d] : 0);
  });
  const weightBound = contributions * LARGEST_WEIGHT;
  const valueBound = weightBound * (largest > 0 ? largest : 1);
  return { valueScale: unitsBelow(BITS, valueBound), weightScale: unitsBelow(BITS, weightBound) };
}
