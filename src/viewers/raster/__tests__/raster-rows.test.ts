import { describe, expect, it } from '@jest/globals';
import { frameOrder } from '../frame-order.ts';
import { RasterRows } from '../raster-rows.ts';
import { unchangedPart } from '../unchanged-part.ts';

describe('the order of frames', () => {
  it('is that of their rotations, stable, without unused frames', () => {
    expect([...frameOrder(Int32Array.of(5, 0, -1, 2, 0))]).toEqual([1, 4, 3, 0]);
    expect([...frameOrder(new Int32Array(0))]).toEqual([]);
    expect([...frameOrder(Int32Array.of(-1, -1))]).toEqual([]);
  });

  it('agrees with a plain sort', () => {
    const rotations = Int32Array.from({ length: 997 }, (_, i) => (i * 7919) % 131);
    const plain = Array.from(rotations, (_, i) => i).sort((a, b) => rotations[a] - rotations[b]);
    expect([...frameOrder(rotations)]).toEqual(plain);
  });
});

describe('unchanged frames', () => {
  it('are counted among those used', () => {
    expect(unchangedPart(Int32Array.of(1, 2, 3, 4), Int32Array.of(1, 2, 9, -1))).toBeCloseTo(2 / 3);
    expect(unchangedPart(Int32Array.of(-1), Int32Array.of(-1))).toBe(0);
  });
});

describe('a row', () => {
  it('is that of one frame, with its rotation', () => {
    const rows = new RasterRows();
    expect(rows.rowAt(0)).toBeUndefined();
    rows.add(1, Int32Array.of(5, -1, 2));
    expect(rows.rowAt(0)).toEqual({ row: 0, rows: 2, frame: 2, rotation: 2 });
    expect(rows.rowAt(Infinity)).toEqual({ row: 1, rows: 2, frame: 0, rotation: 5 });
    expect(rows.rowOf(0)).toEqual({ row: 1, rows: 2, frame: 0, rotation: 5 });
    expect(rows.rowOf(1)).toBeUndefined();
    rows.add(2, Int32Array.of(1, -1, 2));
    expect(rows.rowOf(0)).toEqual({ row: 0, rows: 2, frame: 0, rotation: 1 });
    rows.add(3, Int32Array.of(-1, -1, -1));
    expect(rows.rowAt(1)).toBeUndefined();
    expect(rows.rowOf(0)).toBeUndefined();
  });
});

/** As many rotations in all iterations. */
const always = (rotations: number): Map<number, number> =>
  new Map(Array.from({ length: 1000 }, (_, index) => [index + 1, rotations]));

describe('the picture', () => {
  it('has a column per iteration, its rows in the order of the last one', () => {
    const rows = new RasterRows();
    rows.add(1, Int32Array.of(2, 0, 1, 3));
    rows.add(2, Int32Array.of(3, 2, 1, 0));
    const { codes, read, unchanged } = rows.picture({
      finished: 2,
      most: { columns: 9, rows: 4 },
      rotations: always(4),
    });
    const code = (rotation: number): number => 1 + Math.floor((rotation * 255) / 4);
    expect([...codes]).toEqual([3, 0, 1, 1, 0, 2, 2, 3].map(code));
    expect(unchanged).toEqual([undefined, 0.25]);
    expect([...read]).toEqual([1, 1]);
  });

  it('has all colours in each column, of however many rotations, and compares no unlike lists', () => {
    const rows = new RasterRows();
    rows.add(1, Int32Array.of(0, 50, 99));
    rows.add(2, Int32Array.of(0, 5, 9));
    rows.add(3, Int32Array.of(0, 5, 8));
    const { codes, unchanged } = rows.picture({
      finished: 3,
      most: { columns: 3, rows: 3 },
      rotations: new Map([
        [1, 100],
        [2, 10],
        [3, 10],
      ]),
    });
    expect([...codes]).toEqual([1, 1, 1, 128, 128, 128, 253, 230, 205]);
    expect(unchanged.slice(0, 2)).toEqual([undefined, undefined]);
    expect(unchanged[2]).toBeCloseTo(2 / 3);
  });

  it('says which iterations have not been read yet', () => {
    const rows = new RasterRows();
    rows.add(3, Int32Array.of(0, 1));
    const { read } = rows.picture({
      finished: 3,
      most: { columns: 9, rows: 2 },
      rotations: always(2),
    });
    expect([...read]).toEqual([0, 0, 1]);
  });

  it('leaves out what has not come, and shows the middle of frames that share a row', () => {
    const rows = new RasterRows();
    rows.add(
      2,
      Int32Array.from({ length: 100 }, (_, i) => i),
    );
    const { codes } = rows.picture({
      finished: 2,
      most: { columns: 9, rows: 2 },
      rotations: always(100),
    });
    expect(codes[0]).toBe(0);
    expect(codes[1]).toBe(1 + Math.floor(25 * 2.55));
    expect(codes[3]).toBe(1 + Math.floor(75 * 2.55));
  });

  it('is empty before anything has come', () => {
    expect([
      ...new RasterRows().picture({
        finished: 2,
        most: { columns: 9, rows: 2 },
        rotations: always(10),
      }).codes,
    ]).toEqual([0, 0, 0, 0]);
  });

  it('has no more columns than pixels: of a long run every so-many-th iteration, told of all', () => {
    const rows = new RasterRows();
    for (let iteration = 1; iteration <= 1000; iteration++) {
      rows.add(iteration, Int32Array.of(iteration - 1, 0));
    }
    const most = { columns: 100, rows: 2 };
    const { width, codes, unchanged } = rows.picture({
      finished: 1000,
      most,
      rotations: always(1000),
    });
    expect(width).toBe(100);
    expect(codes).toHaveLength(200);
    // The second frame comes first, its rotation being the lowest; of ten iterations the sixth is shown.
    expect([...codes.subarray(100, 103)]).toEqual(
      [5, 15, 25].map((rotation) => 1 + Math.floor(rotation * 0.255)),
    );
    expect(new Set(codes.subarray(0, 100))).toEqual(new Set([1]));
    expect(unchanged).toHaveLength(1000);
    expect(unchanged[999]).toBe(0.5);
  });
});

it('the frames of rows are those shown there, in the order of the last iteration', () => {
  const rows = new RasterRows();
  rows.add(1, Int32Array.of(0, 1, 2, 3, 4));
  rows.add(2, Int32Array.of(5, -1, 3, 4, 1));
  // Frames 4, 2, 3 and 0 from top to bottom.
  expect([...rows.framesBetween(0, 0)]).toEqual([4]);
  expect([...rows.framesBetween(0.6, 0.6)]).toEqual([3]);
  expect([...rows.framesBetween(0.25, 0.75)]).toEqual([2, 3]);
  expect([...rows.framesBetween(1, 1)]).toEqual([0]);
  expect([...new RasterRows().framesBetween(0, 1)]).toEqual([]);
});
