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

describe('the picture', () => {
  it('has a column per iteration, its rows in the order of the last one', () => {
    const rows = new RasterRows();
    rows.add(1, Int32Array.of(2, 0, 1, 3));
    rows.add(2, Int32Array.of(3, 2, 1, 0));
    const { codes, unchanged } = rows.picture(2, 4, 4);
    const code = (rotation: number): number => 1 + Math.floor((rotation * 255) / 4);
    expect([...codes]).toEqual([3, 0, 1, 1, 0, 2, 2, 3].map(code));
    expect(unchanged).toEqual([undefined, 0.25]);
  });

  it('leaves out what has not come, and shows the middle of frames that share a row', () => {
    const rows = new RasterRows();
    rows.add(
      2,
      Int32Array.from({ length: 100 }, (_, i) => i),
    );
    const { codes } = rows.picture(2, 2, 100);
    expect(codes[0]).toBe(0);
    expect(codes[1]).toBe(1 + Math.floor(25 * 2.55));
    expect(codes[3]).toBe(1 + Math.floor(75 * 2.55));
  });

  it('is empty before anything has come', () => {
    expect([...new RasterRows().picture(2, 2, 10).codes]).toEqual([0, 0, 0, 0]);
  });

  it('keeps a sample of more frames than it can show', () => {
    const rows = new RasterRows();
    rows.add(
      1,
      Int32Array.from({ length: 250_000 }, (_, i) => i % 10),
    );
    expect(rows.picture(1, 10, 10).codes).toHaveLength(10);
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
