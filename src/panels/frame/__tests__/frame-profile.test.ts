import { expect, test } from '@jest/globals';
import { detectorAt, gridOf } from '../../../viewers/frame/__tests__/detector-fixture.ts';
import { layOutDetector } from '../../../viewers/frame/lay-out-detector.ts';
import { layOutFileOrder } from '../../../viewers/frame/lay-out-file-order.ts';
import { radiusOf } from '../../../viewers/frame/frame-rings.ts';
import { frameProfile, ringPlace } from '../model/frame-profile.ts';

const places = gridOf(31, 31);
const isStopped = ([x, y]: readonly [number, number]): boolean => Math.hypot(x, y) < 4;
const detector = detectorAt(
  places,
  places.map((place) => (isStopped(place) ? 2 : 0)),
);

test('is the mean over each ring of pixels, and begins behind the beam stop', () => {
  const layout = layOutDetector(detector, 0.01);
  const values = Float32Array.from(layout.pixels, () => 2);
  const profile = frameProfile({ layout, values });
  const { points = [], stop = 0, geometry } = profile ?? {};
  // Pixels from 4 to 15 * sqrt(2) from the beam, where a voxel is 1.25 pixels wide.
  expect(stop).toBeGreaterThan(3 / 1.25);
  expect(stop).toBeLessThan(4 / 1.25);
  expect(points.filter(([q]) => q > stop).every(([, mean]) => mean === 2)).toBe(true);
  expect(points.filter(([q]) => q < stop).every(([, mean]) => Number.isNaN(mean))).toBe(true);
  expect(geometry && radiusOf(geometry, points.at(-1)?.[0] ?? 0)).toBeCloseTo(15 * Math.SQRT2, 0);
});

test('its axis has the rings of the picture, in nm or in voxels', () => {
  for (const voxel of [0.01, undefined]) {
    const layout = layOutDetector(detector, voxel);
    const profile = frameProfile({ layout, values: new Float32Array(layout.pixels.length) });
    expect(profile?.rings.length).toBeGreaterThan(1);
    for (const ring of profile?.rings ?? []) {
      const { geometry } = layout;
      expect(geometry && radiusOf(geometry, ringPlace(ring, geometry))).toBeCloseTo(ring.radius, 9);
    }
  }
});

test('without a detector there is none', () => {
  const layout = layOutFileOrder(12);
  expect(frameProfile({ layout, values: new Float32Array(12) })).toBeUndefined();
});
