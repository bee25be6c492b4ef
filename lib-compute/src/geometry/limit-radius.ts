import type { Detector } from './detector.ts';

/**
 * Lets pixels beyond a radius merge only (mask 1), so that they do not orient (spec/emc.md 3.10).
 *
 * @param radius in voxels.
 * @param parity takes for |q| what the reference program does: its formula multiplies y by z.
 */
export function limitRadius(detector: Detector, radius: number, parity: boolean): Detector {
  const { qx, qy, qz } = detector;
  const distance = (t: number): number =>
    parity ? Math.sqrt(qx[t] ** 2 + qy[t] ** 2 * qz[t] ** 2) : Math.hypot(qx[t], qy[t], qz[t]);
  const mask = detector.mask.map((kind, t) => (kind === 0 && distance(t) > radius ? 1 : kind));
  return { ...detector, mask };
}
