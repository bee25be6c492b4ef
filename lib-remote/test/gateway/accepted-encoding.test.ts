import { expect, test } from 'vitest';
import { acceptedEncoding } from '../../src/gateway/arrays/accepted-encoding.ts';

test.each([
  { accepted: 'gzip, deflate, br, zstd', expected: 'zstd' },
  { accepted: 'gzip, deflate', expected: 'gzip' },
  { accepted: 'gzip;q=0.5, zstd;q=0', expected: 'gzip' },
  { accepted: 'br', expected: undefined },
  { accepted: '', expected: undefined },
])('"$accepted" takes $expected', ({ accepted, expected }) => {
  expect(acceptedEncoding({ 'accept-encoding': accepted })).toBe(expected);
});

test('a range is of plain bytes', () => {
  expect(acceptedEncoding({ 'accept-encoding': 'zstd', range: 'bytes=0-9' })).toBeUndefined();
});
