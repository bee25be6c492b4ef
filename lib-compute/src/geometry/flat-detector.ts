import { inputError } from '../errors.ts';
import type { Detector } from './detector.ts';

/**
 * The detector as 2D reconstructions see it: every pixel where it lies on the detector, in pixels from its
 * centre, with q_z = 0 (spec/emc.md 2.3).
 *
 * @throws Input for old detector files, which know no distance.
 */
export function flatDetector(detector: Detector): Detector {
  const { qx, qy, qz, distance, ewaldRadius } = detector;
  if (distance === undefined || ewaldRadius === undefined) {
    throw inputError({
      what: 'The detector file',
      expected:
        'one that tells distance and Ewald radius (detd, ewald_rad), for a 2D reconstruction',
      found: 'one of the old kind, without them',
    });
  }
  const scale = qz.map((z) => distance / (z + ewaldRadius));
  return {
    ...detector,
    qx: qx.map((x, t) => x * scale[t]),
    qy: qy.map((y, t) => y * scale[t]),
    qz: new Float64Array(qz.length),
  };
}
