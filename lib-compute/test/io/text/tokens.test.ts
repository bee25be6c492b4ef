import { expect, test } from 'vitest';
import { finiteNumber, quoted, tokensOf, wholeNumber } from '../../../src/io/text/tokens.ts';

test('tokensOf splits at spaces and tabs', () => {
  expect(tokensOf('  1\t-2.5  x ')).toEqual(['1', '-2.5', 'x']);
  expect(tokensOf(' ')).toEqual([]);
});

test.each([
  ['1', 1],
  ['-1.5e-3', -0.0015],
  ['+.5', 0.5],
  ['7.', 7],
  ['1E5', 100000],
])('%s is a number', (text, value) => {
  expect(finiteNumber(text)).toBe(value);
});

test.each([[''], ['.'], ['nan'], ['inf'], ['1e999'], ['0x10'], ['1,5'], ['1e'], ['--1'], ['1 2']])(
  '"%s" is none',
  (text) => {
    expect(finiteNumber(text)).toBeUndefined();
  },
);

test('whole numbers have no sign, point or exponent', () => {
  expect(wholeNumber('007')).toBe(7);
  for (const text of ['', '-1', '+1', '1.0', '1e3', '9007199254740993']) {
    expect(wholeNumber(text)).toBeUndefined();
  }
});

test('quoted cuts long words', () => {
  expect(quoted('x')).toBe('"x"');
  expect(quoted('x'.repeat(100))).toBe(`"${'x'.repeat(40)}..."`);
});
