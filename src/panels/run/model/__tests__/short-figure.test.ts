import { expect, it } from '@jest/globals';
import { shortFigure } from '../short-figure.ts';

it.each([
  ['-4.146826e+02', '-414.68'],
  ['-1.234567e+07', '-1.23e+07'],
  ['6.8080e-02', '0.06808'],
  ['6.7063e-05', '6.71e-05'],
  ['0.0000e+00', '0.000'],
  ['-4.123000e+02', '-412.30'],
  ['0.066516', '0.06652'],
  ['10860', '10860'],
  ['1000000', '1000000'],
  ['0.69', '0.69'],
  ['-nan', '-nan'],
  ['not a figure', 'not a figure'],
])('%s is %s where there is little room', (text, short) => {
  expect(shortFigure(text)).toBe(short);
});
