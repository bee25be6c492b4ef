import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  regionStatistics,
  type PixelPicture,
  type PixelRegion,
} from '../../src/photons/region-statistics.ts';

const isInside = (region: PixelRegion, row: number, column: number): boolean =>
  region.shape === 'circle'
    ? (row - region.row) ** 2 + (column - region.column) ** 2 <= region.radius ** 2
    : row >= region.row &&
      row < region.row + region.rows &&
      column >= region.column &&
      column < region.column + region.columns;

/** From the definition, over all of the picture. */
function expected({ rows, columns, values, mask }: PixelPicture, region: PixelRegion) {
  const cells = Array.from({ length: rows * columns }, (_, cell) => cell).filter(
    (cell) => isInside(region, Math.floor(cell / columns), cell % columns) && mask[cell] <= 2,
  );
  const counted = cells.filter((cell) => mask[cell] < 2 && !Number.isNaN(values[cell]));
  const inside = counted.map((cell) => values[cell]);
  const sum = inside.reduce((total, value) => total + value, 0);
  const mean = sum / inside.length;
  const variance = inside.reduce((total, value) => total + (value - mean) ** 2, 0) / inside.length;
  return {
    pixels: inside.length,
    lit: inside.filter((value) => value > 0).length,
    masked: cells.length - inside.length,
    sum,
    mean,
    deviation: Math.sqrt(variance),
    largest: inside.length === 0 ? NaN : Math.max(...inside),
  };
}

const whole = fc.integer({ min: -4, max: 12 });
const extent = fc.integer({ min: 1, max: 9 });
const anyRegion: fc.Arbitrary<PixelRegion> = fc.oneof(
  fc.record({
    shape: fc.constant('circle' as const),
    row: whole,
    column: whole,
    radius: fc.oneof(fc.nat(7), fc.double({ min: 0, max: 6, noNaN: true })),
  }),
  fc.record({
    shape: fc.constant('rectangle' as const),
    row: whole,
    column: whole,
    rows: extent,
    columns: extent,
  }),
);

const anyPicture = fc
  .record({ rows: fc.integer({ min: 1, max: 9 }), columns: fc.integer({ min: 1, max: 9 }) })
  .chain(({ rows, columns }) => {
    const cells = { minLength: rows * columns, maxLength: rows * columns };
    return fc.record({
      rows: fc.constant(rows),
      columns: fc.constant(columns),
      values: fc.array(fc.oneof(fc.nat(40), fc.constant(0), fc.constant(NaN)), cells),
      mask: fc.array(fc.constantFrom(0, 0, 1, 2, 255), cells),
    });
  });

describe('the statistics of a region', () => {
  it('are of the pixels in it that count, wherever it lies', () => {
    fc.assert(
      fc.property(anyPicture, anyRegion, (picture, region) => {
        const { deviation, ...found } = regionStatistics(picture, region);
        const { deviation: spread, ...wanted } = expected(picture, region);
        // Sums of whole numbers are exact in any order.
        expect(found).toEqual(wanted);
        expect(Number.isNaN(deviation)).toBe(Number.isNaN(spread));
        expect(Math.abs(deviation - spread) > 1e-12).toBe(false);
      }),
    );
  });

  it('of a circle of radius 9 are of 253 pixels', () => {
    const [rows, columns] = [40, 50];
    const picture = {
      rows,
      columns,
      values: new Float32Array(rows * columns).fill(1),
      mask: new Uint8Array(rows * columns),
    };
    const circle = { shape: 'circle', row: 20, column: 25, radius: 9 } as const;
    expect(regionStatistics(picture, circle)).toEqual({
      pixels: 253,
      lit: 253,
      masked: 0,
      sum: 253,
      mean: 1,
      deviation: 0,
      largest: 1,
    });
  });

  it('keep a small spread of large values', () => {
    const values = Float64Array.of(1e9, 1e9 + 1, 1e9 + 2, 1e9 + 1);
    const region = { shape: 'rectangle', row: 0, column: 0, rows: 2, columns: 2 } as const;
    const picture = { rows: 2, columns: 2, values, mask: [0, 0, 0, 0] };
    expect(regionStatistics(picture, region).deviation).toBeCloseTo(Math.SQRT1_2, 12);
  });
});
