import { describe, expect, test } from '@jest/globals';
import { NO_PIXEL } from '../frame-layout.ts';
import { layOutDetector } from '../lay-out-detector.ts';
import { layOutFileOrder } from '../lay-out-file-order.ts';
import { detectorAt, gridOf } from './detector-fixture.ts';

describe('layOutDetector', () => {
  test('lays a flat panel out pixel by pixel, x down and y to the right, the beam in its middle', () => {
    const { rows, columns, pixels, geometry } = layOutDetector(detectorAt(gridOf(4, 5)));
    expect([rows, columns]).toEqual([4, 5]);
    expect([...pixels]).toEqual(Array.from({ length: 20 }, (_, t) => t));
    expect(geometry?.centre.row).toBeCloseTo(1.5, 9);
    expect(geometry?.centre.column).toBeCloseTo(2, 9);
    expect(geometry?.voxelsPerPixel).toBeCloseTo(0.8, 9);
  });

  test('leaves gaps between panels, which have no pixel and no mask', () => {
    const left = gridOf(2, 3).map(([x, y]): [number, number] => [x, y - 4]);
    const right = gridOf(2, 3).map(([x, y]): [number, number] => [x, y + 4]);
    const mask = [...left.map(() => 0), ...right.map(() => 2)];
    const layout = layOutDetector(detectorAt([...left, ...right], mask));
    expect([layout.rows, layout.columns]).toEqual([2, 11]);
    expect([...layout.pixels.subarray(0, 11)]).toEqual([0, 1, 2, -1, -1, -1, -1, -1, 6, 7, 8]);
    expect([...layout.mask.subarray(0, 11)]).toEqual([
      0,
      0,
      0,
      ...new Array<number>(5).fill(NO_PIXEL),
      2,
      2,
      2,
    ]);
  });

  test('gives every pixel of a turned panel a cell of its own', () => {
    const angle = 0.3;
    const turned = gridOf(20, 20).map(([x, y]): [number, number] => [
      x * Math.cos(angle) - y * Math.sin(angle),
      x * Math.sin(angle) + y * Math.cos(angle),
    ]);
    const { pixels } = layOutDetector(detectorAt(turned));
    const shown = new Set(pixels.filter((pixel) => pixel >= 0));
    expect(shown.size).toBe(400);
  });

  test('lays detectors without a distance out by q', () => {
    const { distance, ewaldRadius, ...old } = detectorAt(gridOf(3, 3));
    const { rows, columns, geometry } = layOutDetector(old);
    expect([rows, columns, distance, ewaldRadius]).toEqual([3, 3, 50, 40]);
    expect(geometry?.flat).toBeUndefined();
  });

  test('refuses pixels that lie too far apart for a picture', () => {
    const { distance, ewaldRadius, ...old } = detectorAt(gridOf(1, 5));
    const far = {
      ...old,
      qx: Float64Array.of(0, 1, 2, 1e6, 1e6 + 1),
      qy: Float64Array.of(0, 1, 2, 1e6, 1e6),
    };
    expect([distance, ewaldRadius]).toEqual([50, 40]);
    expect(() => layOutDetector(far)).toThrow('too far apart');
  });
});

test('without a detector, pixels follow each other in rows that make about a square', () => {
  const { rows, columns, pixels, mask, geometry } = layOutFileOrder(11);
  expect([rows, columns]).toEqual([3, 4]);
  expect([...pixels.subarray(8)]).toEqual([8, 9, 10, -1]);
  expect(mask[11]).toBe(NO_PIXEL);
  expect(geometry).toBeUndefined();
});
