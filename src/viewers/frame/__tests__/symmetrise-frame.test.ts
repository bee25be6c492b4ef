import { expect, test } from '@jest/globals';
import { layOutDetector } from '../lay-out-detector.ts';
import { layOutFileOrder } from '../lay-out-file-order.ts';
import { symmetriseFrame } from '../symmetrise-frame.ts';
import { detectorAt, gridOf } from './detector-fixture.ts';

test('cells share the mean with those opposite the beam', () => {
  const layout = layOutDetector(detectorAt(gridOf(3, 4)));
  const values = Float32Array.from({ length: 12 }, (_, cell) => cell * cell);
  const even = symmetriseFrame(layout, values);
  expect([...even]).toEqual(
    Array.from({ length: 12 }, (_, cell) => (cell ** 2 + (11 - cell) ** 2) / 2),
  );
});

test('where only one half has pixels, and where no beam is known, nothing changes', () => {
  const half = layOutDetector(
    detectorAt([
      [1, 0],
      [1, 1],
      [2, 0],
      [2, 1],
    ]),
  );
  const values = Float32Array.of(1, 2, 3, 4);
  expect([...symmetriseFrame(half, values)]).toEqual([1, 2, 3, 4]);
  expect(symmetriseFrame(layOutFileOrder(4), values)).toBe(values);
});
