import type { Detector } from '../geometry/detector.ts';

/** What the model can show, where the wavelength is known. */
export interface Resolution {
  /** 1/nm per voxel. */
  readonly voxel: number;
  /** Full period 1/q in nm: of the farthest pixel that orients, and of the farthest one merged. */
  readonly edge: number;
  readonly corner: number;
}

const ANGSTROM_PER_NANOMETRE = 10;

/**
 * The Ewald sphere's radius is 1 / wavelength: that many 1/nm are its radius in voxels (spec/emc.md 2.3).
 *
 * @param wavelength angstrom.
 * @returns undefined for old detector files, which do not know their radius.
 */
export function resolutionOf(detector: Detector, wavelength: number): Resolution | undefined {
  if (detector.ewaldRadius === undefined) {
    return undefined;
  }
  const voxel = ANGSTROM_PER_NANOMETRE / wavelength / detector.ewaldRadius;
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
