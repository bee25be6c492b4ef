import { inputError } from '../errors.ts';
import type { Detector } from '../geometry/detector.ts';
import { flatDetector } from '../geometry/flat-detector.ts';
import { LARGEST_SIZE, type EmcOptions } from './options.ts';

/**
 * Edge of the model that just holds every pixel in every orientation (spec/emc.md 2.3): the largest
 * |q| of the pixels that are not ignored, rounded up, on both sides of the centre, and one voxel more.
 */
export function gridSize({ qx, qy, qz, mask }: Detector): number {
  let largest = 0;
  mask.forEach((kind, t) => {
    if (kind < 2) {
      largest = Math.max(largest, Math.hypot(qx[t], qy[t], qz[t]));
    }
  });
  return 2 * Math.ceil(largest) + 3;
}

/**
 * Edge of the models: as the options say, else as the largest of the detectors asks for.
 *
 * @throws Input when it is beyond what can be computed.
 */
export function modelSize(detectors: readonly Detector[], options: EmcOptions): number {
  const seen = options.recon_type === '2d' ? detectors.map(flatDetector) : detectors;
  const size = options.size ?? Math.max(...seen.map(gridSize));
  if (size > LARGEST_SIZE) {
    throw inputError({
      what: 'The largest |q| of the detector',
      expected: `at most ${(LARGEST_SIZE - 3) / 2} voxels`,
      found: `${(size - 3) / 2}; q is in voxels of the model, and ewald_rad sets how large they are`,
    });
  }
  return size;
}
