import { expect, test } from 'vitest';
import type { Detector } from '../../src/geometry/detector.ts';
import { flatDetector } from '../../src/geometry/flat-detector.ts';
import { limitRadius } from '../../src/geometry/limit-radius.ts';

/** Pixels at 0, 30 and 40 pixels from the centre of a detector at 100 pixels, on a sphere of radius 50. */
function detector(): Detector {
  const offsets = [0, 30, 40];
  const norm = offsets.map((y) => Math.hypot(y, 100));
  return {
    kind: 'detector',
    pixelCount: 3,
    qx: new Float64Array(3),
    qy: Float64Array.from(offsets, (y, t) => (50 * y) / norm[t]),
    qz: Float64Array.from(norm, (length) => 50 * (100 / length - 1)),
    correction: new Float64Array(3).fill(1),
    mask: Uint8Array.of(0, 0, 2),
    distance: 100,
    ewaldRadius: 50,
  };
}

test('a flat detector has its pixels where they lie on the detector', () => {
  const { qx, qy, qz } = flatDetector(detector());
  expect([...qx]).toEqual([0, 0, 0]);
  expect([...qz]).toEqual([0, 0, 0]);
  [0, 30, 40].forEach((y, t) => {
    expect(qy[t]).toBeCloseTo(y, 12);
  });
});

test('a detector file without distance cannot be flat', () => {
  const { distance, ...old } = detector();
  expect(distance).toBe(100);
  expect(() => flatDetector(old)).toThrow(/one that tells distance and Ewald radius/);
});

test('beyond the radius pixels merge only', () => {
  expect([...limitRadius(detector(), 14, false).mask]).toEqual([0, 1, 2]);
  expect([...limitRadius(detector(), 15, false).mask]).toEqual([0, 0, 2]);
});

test('the reference program multiplies y by z', () => {
  const { qy, qz } = detector();
  const product = Math.abs(qy[1] * qz[1]);
  expect([...limitRadius(detector(), product - 1, true).mask]).toEqual([0, 1, 2]);
  expect([...limitRadius(detector(), product + 1, true).mask]).toEqual([0, 0, 2]);
});
