import type { Detector } from '@damselfly/compute/geometry/detector.ts';
import type { Parameters } from './parameters.ts';

/**
 * A flat square detector behind the sample in Dragonfly's conventions (spec/emc.md 2.3): q in voxels,
 * x slow, the polarisation along x. Used is the disc between the beam stop and the edge; the corners
 * would make the model 2.8 times larger for a few pixels with hardly a photon.
 */
export function flatDetector(parameters: Parameters): Detector {
  const { detectorSize, pixelSize, stopRadius, wavelength } = parameters;
  const pixelCount = detectorSize ** 2;
  const distance = parameters.distance / pixelSize;
  // Dragonfly's default: voxels as wide as pixels.
  const ewaldRadius = distance;
  const voxel = voxelWidth(parameters);
  const edge = (detectorSize - 1) / 2;
  const detector = {
    kind: 'detector',
    pixelCount,
    qx: new Float64Array(pixelCount),
    qy: new Float64Array(pixelCount),
    qz: new Float64Array(pixelCount),
    correction: new Float64Array(pixelCount),
    mask: new Uint8Array(pixelCount),
    distance,
    ewaldRadius,
  } as const satisfies Detector;
  for (let t = 0; t < pixelCount; t++) {
    const x = Math.floor(t / detectorSize) - edge;
    const y = (t % detectorSize) - edge;
    const toPixel = Math.hypot(x, y, distance);
    const scale = 1 / (wavelength * voxel);
    detector.qx[t] = (scale * x) / toPixel;
    detector.qy[t] = (scale * y) / toPixel;
    detector.qz[t] = scale * (distance / toPixel - 1);
    const polarisation = 1 - (x / toPixel) ** 2;
    detector.correction[t] = (distance / toPixel ** 3) * polarisation;
    const radius = Math.hypot(x, y);
    detector.mask[t] = radius < stopRadius || radius > edge ? 2 : 0;
  }
  return detector;
}

/** What one voxel stands for, 1 / angstrom (spec/emc.md 2.3, q_sep with ewald_rad = detd / pixsize). */
export function voxelWidth({ distance, pixelSize, wavelength }: Parameters): number {
  return (2 * Math.sin(Math.atan(pixelSize / distance) / 2)) / wavelength;
}
