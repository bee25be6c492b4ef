import { expandTomogram } from '@damselfly/compute/backends/reference/tomogram.ts';
import { meanCorrection } from '@damselfly/compute/emc/pixel-table.ts';
import type { Detector } from '@damselfly/compute/geometry/detector.ts';
import { rotationList } from '@damselfly/compute/geometry/rotation-list.ts';
import { rotationMatrices } from '@damselfly/compute/geometry/rotation-matrix.ts';
import type { SparsePhotons } from '@damselfly/compute/photons/sparse-photons.ts';
import { randomNumbers } from '../../examples/asymmetric-particle/make/random.ts';
import { drawPlaces, drawTotal } from './draw-frame.ts';
import { PhotonBuilder } from './photon-builder.ts';

/** What frames are drawn from. */
export interface Simulation {
  readonly detector: Detector;
  /** Intensities on a cube of `size`^3 voxels, x slowest. */
  readonly model: Float64Array;
  readonly size: number;
  readonly frameCount: number;
  /** Mean photons per frame over all orientations and used pixels. */
  readonly meanCount: number;
  readonly seed: number;
}

/** Frames are taken in one of 1380 orientations: enough for every frame to have few of its own. */
const DIVISIONS = 3;

/** Frames in random orientations; always the same ones for the same seed. */
export function simulateFrames(simulation: Simulation): SparsePhotons {
  const { detector, frameCount, meanCount, seed } = simulation;
  const slices = cumulativeSlices(simulation);
  const { weights } = rotationList(DIVISIONS);
  const sums = slices.map((slice) => slice[slice.length - 1]);
  const brightness = meanCount / sums.reduce((mean, sum, r) => mean + weights[r] * sum, 0);
  const random = randomNumbers(seed);
  const builder = new PhotonBuilder(detector.pixelCount);
  for (let d = 0; d < frameCount; d++) {
    const r = Math.floor(random() * slices.length);
    builder.add(drawPlaces(drawTotal(brightness * sums[r], random), slices[r], random));
  }
  return builder.photons();
}

/** Sums of every slice over pixels, in their order. */
function cumulativeSlices({ detector, model, size }: Simulation): Float64Array[] {
  const { count, quaternions } = rotationList(DIVISIONS);
  const matrices = rotationMatrices(quaternions);
  const { pixelCount, correction, mask, qx, qy, qz } = detector;
  const mean = meanCorrection([detector]);
  const pixels = {
    count: pixelCount,
    likelihoodCount: pixelCount,
    qx,
    qy,
    qz,
    correction: correction.map((value, t) => (mask[t] === 2 ? 0 : value / mean)),
  };
  const grid = { edge: size, depth: size, models: 1 };
  return Array.from({ length: count }, (_, r) => {
    const slice = new Float64Array(pixelCount);
    expandTomogram(model, grid, matrices.subarray(9 * r, 9 * r + 9), pixels, slice, false);
    slice.forEach((value, t) => {
      slice[t] = value + (t > 0 ? slice[t - 1] : 0);
    });
    return slice;
  });
}
