import type { Detector } from '../geometry/detector.ts';
import { voxelSize } from '../geometry/voxel-size.ts';

/** What the model can show, where the wavelength is known. */
export interface Resolution {
  /** 1/nm per voxel. */
  readonly voxel: number;
  /** Full period 1/q in nm: of the farthest pixel that orients, and of the farthest one merged. */
  readonly edge: number;
  readonly corner: number;
}

/**
 * @param wavelength angstrom.
 * @returns undefined for old detector files, which do not know their radius.
 */
export function resolutionOf(detector: Detector, wavelength: number): Resolution | undefined {
  const voxel = voxelSize(detector, wavelength);
  if (voxel === undefined) {
    return undefined;
  }
  return {
    voxel,
    edge: 1 / (voxel * largestQ(detector, 0)),
    corner: 1 / (voxel * largestQ(detector, 1)),
  };
}

/** The largest |q|, in voxels, of the pixels up to this kind of mask. */
function largestQ({ qx, qy, qz, mask }: Detector, kind: number): number {
  return mask.reduce(
    (largest, own, t) =>
      own <= kind ? Math.max(largest, Math.hypot(qx[t], qy[t], qz[t])) : largest,
    0,
  );
}
