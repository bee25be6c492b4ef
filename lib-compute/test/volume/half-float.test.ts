import { describe, expect, test } from 'vitest';
import { halfFloat } from '../../src/volume/half-float.ts';
import { halfValue } from '../support/half-value.ts';

describe('16-bit floating point', () => {
  test.each([
    [0, 0x0000],
    [1, 0x3c00],
    [-2, 0xc000],
    [65504, 0x7bff],
    [2 ** -14, 0x0400],
    [2 ** -24, 0x0001],
    [1 / 3, 0x3555],
  ])('%d has the bits of the standard', (value, bits) => {
    expect(halfFloat(value)).toBe(bits);
  });

  test('gives numbers back to three digits, over nine decades', () => {
    for (let value = 1e-4; value < 6e4; value *= 1.37) {
      expect(Math.abs(halfValue(halfFloat(value)) / value - 1)).toBeLessThan(2 ** -11);
    }
  });

  test('rounds to the nearest: up into the next exponent too', () => {
    expect(halfValue(halfFloat(2 - 2 ** -13))).toBe(2);
    expect(halfValue(halfFloat(1 + 1.5 * 2 ** -11))).toBe(1 + 2 ** -10);
    expect(halfValue(halfFloat(1 + 2 ** -12))).toBe(1);
  });

  test('keeps to its range', () => {
    expect(halfValue(halfFloat(1e9))).toBe(65504);
    expect(halfValue(halfFloat(-1e9))).toBe(-65504);
    expect(halfValue(halfFloat(1e-9))).toBe(0);
  });
});
