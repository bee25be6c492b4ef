import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf, elementsOf } from '../../../src/io/hdf5/blocks.ts';
import type { Block } from '../../../src/io/hdf5/blocks.ts';

/** The places of a block's values in the flattened dataset, one by one. */
function placesOf(shape: readonly number[], { offset, count }: Block): number[] {
  let places = [0];
  shape.forEach((extent, axis) => {
    places = places.flatMap((place) =>
      Array.from({ length: count[axis] }, (_, i) => place * extent + offset[axis] + i),
    );
  });
  return places;
}

describe('blocksOf', () => {
  it('gives the rows in their order, each value once, within the limit', () => {
    const extents = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(
        extents,
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 1, max: 60 }),
        (shape, a, b, limit) => {
          const [from, to] = [a % shape[0], (b % shape[0]) + 1].toSorted((x, y) => x - y);
          const blocks = [...blocksOf(shape, from, to, limit)];
          const row = elementsOf(shape.slice(1));
          expect(blocks.flatMap((block) => placesOf(shape, block))).toEqual(
            Array.from({ length: (to - from) * row }, (_, i) => from * row + i),
          );
          expect(Math.max(0, ...blocks.map(({ count }) => elementsOf(count)))).toBeLessThanOrEqual(
            limit,
          );
        },
      ),
    );
  });

  it('takes many rows at once where they are small', () => {
    expect([...blocksOf([10, 4], 1, 10, 20)]).toEqual([
      { offset: [1, 0], count: [5, 4] },
      { offset: [6, 0], count: [4, 4] },
    ]);
  });
});
