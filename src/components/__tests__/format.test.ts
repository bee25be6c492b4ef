import { nullTranslator } from '@jupyterlab/translation';
import { expect, test } from '@jest/globals';
import {
  formatAge,
  formatBytes,
  formatDuration,
  formatEstimate,
  formatFixed,
  formatInteger,
  formatPercent,
  formatSeconds,
  formatSignificant,
} from '../format/index.ts';

const plain = (text: string): string => text.replaceAll('\u202f', ' ');

test.each([
  [0, '0'],
  [999, '999'],
  [10_860, '10 860'],
  [-1_234_567, '−1 234 567'],
  [-0.2, '0'],
])('the integer %p is %p', (value, text) => {
  expect(plain(formatInteger(value))).toBe(text);
});

test.each([
  [-7744.84, 1, '−7 744.8'],
  [999_999.96, 1, '1 000 000.0'],
  [NaN, 2, '–'],
  [-Infinity, 2, '−∞'],
])('%p with %p decimals is %p', (value, digits, text) => {
  expect(plain(formatFixed(value, digits))).toBe(text);
});

test.each([
  [0.08748, 3, '0.0875'],
  [9.2858, 5, '9.2858'],
  [99.96, 3, '100'],
  [0.0000001234, 2, '1.2 × 10⁻⁷'],
  [0, 3, '0'],
])('%p with %p digits that count is %p', (value, digits, text) => {
  expect(plain(formatSignificant(value, digits))).toBe(text);
});

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [279_800, '280 kB'],
  [999_600, '1.0 MB'],
  [41_000_000, '41.0 MB'],
  [129_000_000_000, '129 GB'],
])('%p bytes are %p', (bytes, text) => {
  expect(plain(formatBytes(bytes))).toBe(text);
});

test.each([
  [0.94, '0.9 s'],
  [9.96, '10 s'],
  [59.7, '1 min'],
  [1654, '27 min 34 s'],
  [11_100, '3 h 5 min'],
  [187_300, '2 d 4 h'],
])('%p seconds are %p', (seconds, text) => {
  expect(plain(formatDuration(seconds))).toBe(text);
});

test.each([
  [0.2, '≈ 1 s'],
  [80, '≈ 80 s'],
  [1100, '≈ 18 min'],
  [7000, '≈ 2 h'],
])('a guess of %p seconds is %p', (seconds, text) => {
  expect(plain(formatEstimate(seconds))).toBe(text);
});

test('seconds alone, shares and ages', () => {
  const trans = nullTranslator.load('');
  expect([0.731, 8.94, 189.4].map((value) => plain(formatSeconds(value)))).toEqual([
    '0.73 s',
    '8.9 s',
    '189 s',
  ]);
  expect(plain(formatPercent(0.847, 1))).toBe('84.7 %');
  expect([300, 12_900, 179_000].map((age) => plain(formatAge(age, trans)))).toEqual([
    'just now',
    '12 s ago',
    '2 min ago',
  ]);
});
