import { expect, test } from '@jest/globals';
import { detectorAt, gridOf } from '../../../viewers/frame/__tests__/detector-fixture.ts';
import { layOutDetector } from '../../../viewers/frame/lay-out-detector.ts';
import { layOutFileOrder } from '../../../viewers/frame/lay-out-file-order.ts';
import { lastRadius } from '../model/last-radius.ts';

test('a detector ends with its last pixel that is not ignored', () => {
  const places = gridOf(41, 41);
  // Its corners lie 28.3 pixels from the beam.
  expect(lastRadius(layOutDetector(detectorAt(places)))).toBe(29);
  const round = places.map(([x, y]) => (Math.hypot(x, y) > 20 ? 2 : 0));
  expect(lastRadius(layOutDetector(detectorAt(places, round)))).toBe(20);
});

test('the order of a file tells no radius', () => {
  expect(lastRadius(layOutFileOrder(12))).toBeUndefined();
});
