import { expect, test } from '@jest/globals';
import {
  drawnRegion,
  grownRegion,
  movedRegion,
  pulledRegion,
  regionAround,
} from '../region/change-region.ts';
import type { FrameRegion } from '../region/frame-region.ts';
import { regionAfterKey } from '../region/region-keys.ts';

const extent = { rows: 40, columns: 60 };
const circle: FrameRegion = { shape: 'circle', row: 20, column: 30, radius: 9 };
const rectangle: FrameRegion = { shape: 'rectangle', row: 10, column: 20, rows: 5, columns: 8 };

test('a drag draws a circle around its beginning, and a rectangle in any direction', () => {
  expect(drawnRegion('circle', { row: 20.3, column: 29.6 }, { row: 23, column: 34 })).toEqual({
    shape: 'circle',
    row: 20,
    column: 30,
    radius: 5,
  });
  const corners = [
    { row: 10.2, column: 19.7 },
    { row: 13.9, column: 27.4 },
  ];
  expect(drawnRegion('rectangle', corners[0], corners[1])).toEqual(rectangle);
  expect(drawnRegion('rectangle', corners[1], corners[0])).toEqual(rectangle);
});

test('one pixel stays, however small a region is drawn or made', () => {
  const here = { row: 3, column: 4 };
  expect(drawnRegion('circle', here, here)).toMatchObject({ radius: 1 });
  expect(drawnRegion('rectangle', here, here)).toMatchObject({ rows: 1, columns: 1 });
  expect(grownRegion(circle, -20)).toMatchObject({ radius: 1 });
  expect(grownRegion({ ...rectangle, rows: 3 }, -1)).toEqual({
    ...rectangle,
    row: 11,
    rows: 1,
    column: 21,
    columns: 6,
  });
  expect(grownRegion({ ...rectangle, rows: 2 }, -1)).toMatchObject({ row: 10, rows: 2 });
});

test('a region keeps its middle in the picture where it is moved', () => {
  expect(movedRegion(circle, 1.4, -2, extent)).toEqual({ ...circle, row: 21, column: 28 });
  expect(movedRegion(circle, 100, -100, extent)).toEqual({ ...circle, row: 39, column: 0 });
  const moved = movedRegion(rectangle, -100, 100, extent);
  expect(moved).toEqual({ ...rectangle, row: -2, column: 55 });
});

test('a handle moves its side, and the opposite one stays', () => {
  expect(pulledRegion(rectangle, { down: -1, right: 0 }, { row: 7.4, column: 0 })).toEqual({
    ...rectangle,
    row: 8,
    rows: 7,
  });
  expect(pulledRegion(rectangle, { down: 1, right: 1 }, { row: 16.5, column: 29.6 })).toEqual({
    ...rectangle,
    rows: 7,
    columns: 10,
  });
  // Past the opposite side it stops there.
  expect(pulledRegion(rectangle, { down: -1, right: -1 }, { row: 99, column: 99 })).toEqual({
    ...rectangle,
    row: 14,
    rows: 1,
    column: 27,
    columns: 1,
  });
  expect(pulledRegion(circle, { down: 0, right: 1 }, { row: 20, column: 33.6 })).toEqual({
    ...circle,
    radius: 4,
  });
});

test('where none was drawn one of a usual size stands around a place', () => {
  expect(regionAround('circle', { row: 19.5, column: 30.2 }, extent)).toEqual({
    shape: 'circle',
    row: 20,
    column: 30,
    radius: 5,
  });
  expect(regionAround('rectangle', { row: 20, column: 30 }, extent)).toEqual({
    shape: 'rectangle',
    row: 15,
    column: 25,
    rows: 11,
    columns: 11,
  });
});

test('keys move it, pull its last side, make it larger or smaller, and remove it', () => {
  const after = (key: string, more: KeyboardEventInit = {}, region: FrameRegion = rectangle) =>
    regionAfterKey(new KeyboardEvent('keydown', { key, ...more }), region, extent);
  expect(after('ArrowLeft')).toEqual({ ...rectangle, column: 19 });
  expect(after('ArrowDown', { shiftKey: true })).toEqual({ ...rectangle, row: 20 });
  expect(after('ArrowDown', { ctrlKey: true })).toEqual({ ...rectangle, rows: 6 });
  expect(after('ArrowLeft', { altKey: true })).toEqual({ ...rectangle, columns: 7 });
  expect(after('ArrowRight', { ctrlKey: true }, circle)).toEqual({ ...circle, radius: 10 });
  expect(after(']', {}, circle)).toEqual({ ...circle, radius: 10 });
  expect(after('[', {}, circle)).toEqual({ ...circle, radius: 8 });
  expect(after('Escape')).toBeNull();
  expect(after('Delete')).toBeNull();
  expect(after('Delete', { ctrlKey: true })).toBeUndefined();
  expect(after('l')).toBeUndefined();
  // As with AltGr.
  expect(after(']', { ctrlKey: true, altKey: true }, circle)).toEqual({ ...circle, radius: 10 });
  // Those of the browser.
  expect(after('ArrowLeft', { metaKey: true })).toBeUndefined();
  expect(after('[', { metaKey: true })).toBeUndefined();
  expect(after('Backspace', { metaKey: true })).toBeUndefined();
});
