import { describe, expect, test } from '@jest/globals';
import { cellAt, placeFrame, pointOf } from '../frame-place.ts';
import { frameRings, radiusOf } from '../frame-rings.ts';
import { ENGLISH_FRAME_LABELS } from '../labels.ts';
import { layOutDetector } from '../lay-out-detector.ts';
import { draggedView, nextPointed, zoomedView } from '../move-view.ts';
import { readPixel, readingText } from '../pixel-reading.ts';
import { factorOf, nextZoom, zoomToFit } from '../zoom.ts';
import { detectorAt, gridOf } from './detector-fixture.ts';

const layout = layOutDetector(detectorAt(gridOf(40, 60)), 0.01);
const fit = { zoom: 'fit', middle: null } as const;

describe('zoom', () => {
  test.each([
    [300, 200, { size: 5, bin: 1 }],
    [299, 200, { size: 4, bin: 1 }],
    [59, 200, { size: 1, bin: 2 }],
    [10, 10, { size: 1, bin: 6 }],
  ])('all of 60 x 40 pixels fits into %d x %d', (width, height, zoom) => {
    expect(zoomToFit(layout, { width, height })).toEqual(zoom);
  });

  test('goes through whole sizes and whole bins, and stays at its ends', () => {
    expect(nextZoom({ size: 2, bin: 1 }, -1)).toEqual({ size: 1, bin: 1 });
    expect(nextZoom({ size: 1, bin: 1 }, -1)).toEqual({ size: 1, bin: 2 });
    expect(nextZoom({ size: 1, bin: 7 }, 1)).toEqual({ size: 1, bin: 6 });
    expect(nextZoom({ size: 64, bin: 1 }, 1)).toEqual({ size: 64, bin: 1 });
  });
});

describe('where a picture lies', () => {
  const place = placeFrame(layout, fit, 300, 300);

  test('is the middle of the canvas, and cells and points lead to each other', () => {
    expect([place.left, place.top]).toEqual([0, 50]);
    const cell = { row: 7, column: 31 };
    const point = pointOf(place, cell);
    expect(cellAt(place, point.x, point.y)).toEqual(cell);
  });

  test('zooming keeps what is under the pointer, dragging moves with it', () => {
    const at = { x: 60, y: 110 };
    const before = cellAt(place, at.x, at.y);
    const nearer = placeFrame(layout, zoomedView(place, 1, at), 300, 300);
    const after = cellAt(nearer, at.x, at.y);
    expect(factorOf(nearer)).toBeGreaterThan(factorOf(place));
    expect(Math.abs(after.row - before.row)).toBeLessThan(0.2);
    expect(Math.abs(after.column - before.column)).toBeLessThan(0.2);
    const dragged = placeFrame(layout, draggedView(place, 20, -10), 300, 300);
    expect([dragged.left - place.left, dragged.top - place.top]).toEqual([20, -10]);
  });

  test('keys move the pixel that is read from the beam, and not beyond the picture', () => {
    expect(nextPointed(layout, undefined, 0, 1)).toEqual({ row: 20, column: 31 });
    expect(nextPointed(layout, { row: 0, column: 59 }, -1, 10)).toEqual({ row: 0, column: 59 });
  });
});

describe('resolution', () => {
  test('a ring goes through the pixels of its q', () => {
    const { geometry, pixels, columns } = layout;
    const pixel = pixels[5 * columns + 3];
    const distance = Math.hypot(
      5 - (geometry?.centre.row ?? 0),
      3 - (geometry?.centre.column ?? 0),
    );
    expect(geometry && radiusOf(geometry, geometry.q[pixel])).toBeCloseTo(distance, 4);
  });

  test('rings are at round periods, or in voxels where no wavelength is known', () => {
    const rings = layout.geometry ? frameRings(layout.geometry, 36) : [];
    expect(rings.length).toBeGreaterThan(1);
    expect(rings.every(({ unit, radius }) => unit === 'nm' && radius <= 36)).toBe(true);
    const unknown = layOutDetector(detectorAt(gridOf(40, 60))).geometry;
    expect(unknown && frameRings(unknown, 36).map(({ unit }) => unit)).toContain('voxels');
  });

  test('the pixel that is read has number, value, mask, q and resolution', () => {
    const values = new Float32Array(2400);
    values[5 * 60 + 3] = 1234;
    const reading = readPixel({ layout, values }, { row: 5.4, column: 2.6 });
    expect(reading).toMatchObject({ row: 5, column: 3, pixel: 303, value: 1234, mask: 0 });
    expect((reading?.q ?? 0) * (reading?.resolution ?? 0)).toBeCloseTo(1, 9);
    const text = reading && readingText(reading, ENGLISH_FRAME_LABELS);
    expect(text?.value).toBe('1\u202f234\u202fphotons');
    expect(text?.q).toMatch(/nm⁻¹$/);
    expect(readPixel({ layout, values }, { row: -1, column: 0 })).toBeUndefined();
  });
});
