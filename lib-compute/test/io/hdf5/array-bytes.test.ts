import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bytesOfArray, equalBytes } from '../../../src/io/hdf5/array-bytes.ts';

it('compares every byte, wherever the arrays begin', () => {
  const bytes = fc.uint8Array({ minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(bytes, fc.nat({ max: 7 }), fc.nat({ max: 7 }), fc.nat(), (content, a, b, place) => {
      const [left, right] = [a, b].map((offset) => {
        const array = new Uint8Array(new ArrayBuffer(content.length + offset), offset);
        array.set(content);
        return array;
      });
      expect(equalBytes(left, right)).toBe(true);
      right[place % content.length] ^= 1;
      expect(equalBytes(left, right)).toBe(false);
      expect(equalBytes(left, left.subarray(1))).toBe(false);
    }),
  );
});

it('tells bit patterns apart that numbers do not', () => {
  const bytes = (value: number): Uint8Array => bytesOfArray(Float64Array.of(value));
  expect(equalBytes(bytes(NaN), bytes(NaN))).toBe(true);
  expect(equalBytes(bytes(0), bytes(-0))).toBe(false);
});
