import type { PixelTable } from '../backends/emc-problem.ts';
import type { Detector } from '../geometry/detector.ts';

/** The detector's numbers of the pixels that are used: first mask 0, then mask 1. */
export function pixelOrder({ mask }: Detector): Uint32Array {
  const withMask = (kind: number): number[] =>
    Array.from(mask.keys()).filter((t) => mask[t] === kind);
  return Uint32Array.from([...withMask(0), ...withMask(1)]);
}

/**
 * The used pixels in their order.
 *
 * @param meanCorrection what corrections are divided by (`meanCorrection`).
 */
export function pixelTable(
  detector: Detector,
  order: Uint32Array,
  meanCorrection: number,
): PixelTable {
  const { mask } = detector;
  const pick = (values: Float64Array): Float64Array => Float64Array.from(order, (t) => values[t]);
  return {
    count: order.length,
    likelihoodCount: mask.reduce((count, kind) => count + (kind === 0 ? 1 : 0), 0),
    qx: pick(detector.qx),
    qy: pick(detector.qy),
    qz: pick(detector.qz),
    correction: pick(detector.correction).map((value) => value / meanCorrection),
  };
}

/** The mean correction over all pixels of the detectors, ignored ones included (spec/emc.md 2.3). */
export function meanCorrection(detectors: readonly Detector[]): number {
  const sum = detectors.reduce(
    (all, { correction }) => correction.reduce((partial, value) => partial + value, all),
    0,
  );
  return sum / detectors.reduce((count, { pixelCount }) => count + pixelCount, 0);
}
