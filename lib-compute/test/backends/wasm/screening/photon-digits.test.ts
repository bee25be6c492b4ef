import { expect, test } from 'vitest';
import { photonDigits } from '../../../../src/backends/wasm/screening/photon-digits.ts';

test.each([1, 2, 10, 11, 12, 37, 120, 121, 967, 968, 969, 2000, 65_535, 100_000])(
  'parts of %i photons add up to it and fit in a total',
  (count) => {
    const parts = photonDigits(count);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(count);
    expect(Math.max(...parts) * 63).toBeLessThan(2 ** 16);
    expect(Math.min(...parts)).toBeGreaterThan(0);
  },
);

test('up to ten photons stay together', () => {
  for (let count = 1; count <= 10; count++) {
    expect(photonDigits(count)).toEqual([count]);
  }
});
