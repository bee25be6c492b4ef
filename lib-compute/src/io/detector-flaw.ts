import type { Detector } from '../geometry/detector.ts';

/** The first pixel of a detector that cannot be, and why. */
export interface DetectorFlaw {
  readonly pixel: number;
  readonly column: 'qx' | 'qy' | 'qz' | 'correction' | 'mask' | 'background';
  readonly expected: string;
  readonly found: string;
}

/**
 * Checks the values of a detector (spec/emc.md 2.3): finite numbers, a mask of 0, 1 or 2, and a
 * positive correction wherever a pixel is merged, since its photons are divided by it.
 */
export function findDetectorFlaw(detector: Detector): DetectorFlaw | undefined {
  const { pixelCount, mask, correction, background } = detector;
  for (let pixel = 0; pixel < pixelCount; pixel++) {
    const refuse = (
      column: DetectorFlaw['column'],
      expected: string,
      found: number,
    ): DetectorFlaw => ({ pixel, column, expected, found: String(found) });
    for (const column of ['qx', 'qy', 'qz', 'correction'] as const) {
      if (!Number.isFinite(detector[column][pixel])) {
        return refuse(column, 'a finite number', detector[column][pixel]);
      }
    }
    if (mask[pixel] > 2) {
      return refuse('mask', '0, 1 or 2', mask[pixel]);
    }
    if (mask[pixel] < 2 && correction[pixel] <= 0) {
      return refuse('correction', 'above 0 in a pixel with mask 0 or 1', correction[pixel]);
    }
    if (background && !(background[pixel] >= 0 && background[pixel] < Infinity)) {
      return refuse('background', 'a finite number of photons, 0 or more', background[pixel]);
    }
  }
  return undefined;
}
