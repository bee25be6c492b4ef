import fc from 'fast-check';
import { expect, it } from 'vitest';
import { WebBlocks } from '../../../src/platform/browser/web-blocks.ts';

const BLOCK = 2 ** 16;

/** Matchers take minutes for megabytes. */
const areEqual = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

/** A file of numbered bytes, and which parts of it were read. */
function fileOf(size: number) {
  const bytes = new Uint8Array(size);
  for (let i = 0; i < size; i++) {
    bytes[i] = i * 7 + (i >> 8);
  }
  const parts: [first: number, length: number][] = [];
  const blocks = new WebBlocks(size, (first, length) => {
    parts.push([first, length]);
    return bytes.slice(first, first + length);
  });
  const read = (offset: number, length: number): Uint8Array => {
    const target = new Uint8Array(length);
    return target.subarray(0, blocks.read(target, offset));
  };
  return { bytes, parts, read };
}

it('reads what the file has, wherever', () => {
  const { bytes, parts, read } = fileOf(5 * BLOCK + 123);
  const place = fc.nat({ max: 6 * BLOCK });
  fc.assert(
    fc.property(place, place, (offset, length) => {
      expect(areEqual(read(offset, length), bytes.subarray(offset, offset + length))).toBe(true);
    }),
    { numRuns: 50 },
  );
  // Nothing is asked for twice.
  expect(parts.reduce((sum, [, length]) => sum + length, 0)).toBeLessThanOrEqual(bytes.length);
});

it('reads a block for a few bytes, and as much as is wanted at once', () => {
  const { parts, read } = fileOf(20 * BLOCK);
  read(3 * BLOCK + 5, 8);
  read(3 * BLOCK + 50, 8);
  read(10 * BLOCK - 1, 2 * BLOCK + 2);
  expect(parts).toEqual([
    [3 * BLOCK, BLOCK],
    [9 * BLOCK, 4 * BLOCK],
  ]);
});

it('reads ahead, ever farther, of what is read in order, up to 2 MB', () => {
  const { parts, read } = fileOf(700 * BLOCK);
  for (let block = 0; block < 700; block++) {
    read(block * BLOCK, 100);
  }
  const lengths = parts.map(([, length]) => length / BLOCK);
  expect(lengths).toEqual([1, 2, 4, 8, 16, ...Array.from({ length: 20 }, () => 32), 29]);
});

it('forgets what was not used for longest beyond 64 MB', () => {
  const { parts, read } = fileOf(1100 * BLOCK);
  read(1099 * BLOCK, 1);
  for (let first = 0; first < 1024; first += 16) {
    read(1099 * BLOCK, 1);
    read(first * BLOCK, 16 * BLOCK);
  }
  const before = parts.length;
  read(1099 * BLOCK, 1);
  read(1023 * BLOCK, 1);
  expect(parts.length).toBe(before);
  read(0, 1);
  expect(parts.length).toBe(before + 1);
});

it('keeps what lists datasets while their values are read, of which only the ends may be asked for again', () => {
  const { bytes, parts, read } = fileOf(1400 * BLOCK);
  read(0, 8);
  expect(areEqual(read(BLOCK + 5, 1300 * BLOCK), bytes.subarray(BLOCK + 5, 1301 * BLOCK + 5))).toBe(
    true,
  );
  const before = parts.length;
  read(0, 8);
  read(BLOCK, 8);
  read(1301 * BLOCK, 8);
  expect(parts.length).toBe(before);
  read(700 * BLOCK, 8);
  expect(parts.length).toBe(before + 1);
});

it('keeps blocks of their own, and none once it is to forget them', () => {
  let sent = new Uint8Array(4 * BLOCK);
  const blocks = new WebBlocks(sent.length, () => sent);
  const target = new Uint8Array(sent.length);
  blocks.read(target, 0);
  sent.fill(1);
  blocks.read(target, 0);
  expect(areEqual(target, new Uint8Array(4 * BLOCK))).toBe(true);
  blocks.forget();
  sent = new Uint8Array(4 * BLOCK).fill(2);
  blocks.read(target, 0);
  expect(areEqual(target, sent)).toBe(true);
});

it('passes on why a part could not be read', () => {
  const blocks = new WebBlocks(BLOCK, () => {
    throw new Error('gone');
  });
  expect(() => blocks.read(new Uint8Array(1), 0)).toThrow('gone');
});
