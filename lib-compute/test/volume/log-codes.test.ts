import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quantise } from '../../src/volume/quantise.ts';

/** Positive numbers of all magnitudes, and what is not one. */
const value = fc.oneof(
  fc.double({ min: -12, max: 12, noNaN: true }).map((exponent) => 10 ** exponent),
  fc.constantFrom(0, -0, -1, Number.MIN_VALUE, Number.MAX_VALUE, NaN),
);

test('numbers have the codes that their logarithms have', () => {
  fc.assert(
    fc.property(
      fc.array(value, { minLength: 1, maxLength: 200 }),
      fc.double({ min: -9, max: 9, noNaN: true }),
      fc.double({ min: 0.1, max: 9, noNaN: true }),
      (values, exponent, decades) => {
        const range = { low: 10 ** exponent, high: 10 ** (exponent + decades) };
        // A plain array takes the way with logarithms.
        expect(quantise(Float64Array.from(values), 'log', range)).toEqual(
          quantise(values, 'log', range),
        );
      },
    ),
  );
});

test('the numbers on both sides of each step too', () => {
  const range = { low: 1e-3, high: 1e3 };
  const steps = Array.from({ length: 255 }, (_, i) => 1e-3 * 1e6 ** ((i - 0.5) / 254));
  const values = steps.flatMap((step) =>
    [-2, -1, 0, 1, 2].map((ulps) => step * (1 + ulps * Number.EPSILON)),
  );
  expect(quantise(Float64Array.from(values), 'log', range)).toEqual(quantise(values, 'log', range));
});
