import { expect, test } from 'vitest';
import { powder } from '../../src/estimate/powder.ts';
import type { Detector } from '../../src/geometry/detector.ts';

/** Flat, `edge` pixels along a side, x slowest as Dragonfly writes it; `far` pixels behind the sample. */
function flatDetector(edge: number, far: number): Detector {
  const pixelCount = edge * edge;
  const ewaldRadius = far;
  const offset = (index: number): number => index - (edge - 1) / 2;
  const pixels = Array.from({ length: pixelCount }, (_, pixel) => {
    const [x, y] = [offset(Math.floor(pixel / edge)), offset(pixel % edge)];
    const norm = Math.hypot(x, y, far);
    return [x / norm, y / norm, far / norm - 1].map((q) => q * ewaldRadius);
  });
  const along = (axis: number): Float64Array => Float64Array.from(pixels, (q) => q[axis]);
  return {
    kind: 'detector',
    pixelCount,
    qx: along(0),
    qy: along(1),
    qz: along(2),
    correction: new Float64Array(pixelCount).fill(1),
    mask: new Uint8Array(pixelCount),
    distance: far,
    ewaldRadius,
  };
}

const bytesOf = (codes: string): number[] => Array.from(atob(codes), (byte) => byte.charCodeAt(0));

test('a small detector has a cell for every pixel, however far out the pixel scatters', () => {
  const detector = flatDetector(5, 2);
  const sum = new Float64Array(25).fill(1);
  // x = 2, y = -1: the last column, one row below the middle.
  sum[4 * 5 + 1] = 1000;

  const picture = powder(sum, 10, detector);

  expect(picture).toMatchObject({ edge: 5, most: 100, frames: 10 });
  const codes = bytesOf(picture?.codes ?? '');
  expect(codes).toHaveLength(25);
  expect(codes.indexOf(255)).toBe(3 * 5 + 4);
  expect(codes.filter((code) => code === 1)).toHaveLength(24);
});

test('three decades of brightness have 254 codes', () => {
  const sum = new Float64Array(25).fill(100);
  sum[0] = 1000;
  const codes = bytesOf(powder(sum, 1, flatDetector(5, 100))?.codes ?? '');
  expect(new Set(codes)).toEqual(new Set([255, 1 + Math.round((254 * 2) / 3)]));
});

test('ignored pixels stay empty, and their photons are not counted', () => {
  const detector = flatDetector(5, 100);
  detector.mask[12] = 2;
  const sum = new Float64Array(25).fill(3);
  sum[12] = 1e6;

  const picture = powder(sum, 1, detector);

  expect(picture?.most).toBe(3);
  expect(bytesOf(picture?.codes ?? '')[12]).toBe(0);
});

test('a large detector is binned, without empty cells', () => {
  const picture = powder(new Float64Array(150 * 150).fill(2), 1, flatDetector(150, 586));
  expect(picture).toMatchObject({ edge: 96, most: 2 });
  expect(bytesOf(picture?.codes ?? '').every((code) => code === 255)).toBe(true);
});

test('without photons there is no picture', () => {
  expect(powder(new Float64Array(25), 10, flatDetector(5, 100))).toBeUndefined();
});
