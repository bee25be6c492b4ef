import { expect, test } from '@jest/globals';
import { axisNumbers, hasAxes } from '../frame-axes.ts';
import { layOutDetector } from '../lay-out-detector.ts';
import { layOutFileOrder } from '../lay-out-file-order.ts';
import { detectorAt, gridOf } from './detector-fixture.ts';

test('numbers stand at round rows, none nearer than there is room for, and only within', () => {
  expect(axisNumbers(0, 56, 14, 32)).toEqual([0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55]);
  expect(axisNumbers(103, 110, 40, 32)).toEqual([103, 104, 105, 106, 107, 108, 109, 110]);
  expect(axisNumbers(0, 4095, 0.25, 56)).toEqual(Array.from({ length: 9 }, (_, i) => 500 * i));
  expect(axisNumbers(3, 2, 10, 32)).toEqual([]);
});

test('a panel without gaps has rows and columns, pixels in the order of the file have none', () => {
  expect(hasAxes(layOutDetector(detectorAt(gridOf(3, 4))))).toBe(true);
  expect(hasAxes(layOutDetector(detectorAt(gridOf(3, 4).slice(1))))).toBe(false);
  expect(hasAxes(layOutFileOrder(12))).toBe(false);
});
