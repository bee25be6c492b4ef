import { expect, test } from 'vitest';
import { byteRange } from '../../src/gateway/server/byte-range.ts';

test.each([
  { header: 'bytes=0-9', expected: { from: 0, to: 9 } },
  { header: 'bytes=90-', expected: { from: 90, to: 99 } },
  { header: 'bytes=90-500', expected: { from: 90, to: 99 } },
  { header: 'bytes=-10', expected: { from: 90, to: 99 } },
  { header: 'bytes=-500', expected: { from: 0, to: 99 } },
  { header: 'bytes=100-', expected: 'unsatisfiable' },
  { header: 'bytes=-0', expected: 'unsatisfiable' },
  { header: 'bytes=9-0', expected: undefined },
  { header: 'bytes=0-1,5-6', expected: undefined },
  { header: 'bytes=-', expected: undefined },
  { header: 'lines=0-9', expected: undefined },
  { header: undefined, expected: undefined },
])('of 100 bytes, $header asks for $expected', ({ header, expected }) => {
  expect(byteRange(header, 100)).toEqual(expected);
});
