import { describe, expect, it } from 'vitest';
import { formatExponential, formatFixed } from '../../../src/io/text/c-format.ts';

// Expected texts are those of glibc's printf.
describe('formatFixed', () => {
  it.each([
    [0.0078125, 6, '0.007812'],
    [0.0234375, 6, '0.023438'],
    [0.125, 2, '0.12'],
    [0.375, 2, '0.38'],
    [2.675, 2, '2.67'],
    [293.34, 6, '293.340000'],
    [0.9999995, 6, '1.000000'],
    [123456789.9876543, 6, '123456789.987654'],
    [-0.0000001, 6, '-0.000000'],
    [0, 6, '0.000000'],
    [-0, 6, '-0.000000'],
    [NaN, 6, 'nan'],
    [Infinity, 6, 'inf'],
    [-Infinity, 6, '-inf'],
  ])('%d to %d digits', (value, digits, text) => {
    expect(formatFixed(value, digits)).toBe(text);
  });
});

describe('formatExponential', () => {
  it.each([
    [0.06808, 4, '6.8080e-02'],
    [-441.82, 6, '-4.418200e+02'],
    [100005, 4, '1.0000e+05'],
    [100015, 4, '1.0002e+05'],
    [99999.5, 4, '1.0000e+05'],
    [99998.5, 4, '9.9998e+04'],
    [0, 4, '0.0000e+00'],
    [-0, 15, '-0.000000000000000e+00'],
    [1e-300, 4, '1.0000e-300'],
    [5e-324, 6, '4.940656e-324'],
    [1.7976931348623157e308, 4, '1.7977e+308'],
    [-15.76489488475316, 15, '-1.576489488475316e+01'],
    [NaN, 4, 'nan'],
    [-Infinity, 4, '-inf'],
  ])('%d to %d digits', (value, digits, text) => {
    expect(formatExponential(value, digits)).toBe(text);
  });
});
