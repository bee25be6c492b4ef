import fc from 'fast-check';
import { expect, it } from 'vitest';
import { WebBlocks } from '../../../src/platform/browser/web-blocks.ts';

const BLOCK = 2 ** 16;

/** A file of numbered bytes, and which parts of it were read. */
function fileOf(size: number) {
  const bytes = Uint8Array.from({ length: size }, (_, i) => (i * 7 + (i >> 8)) & 255);
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
      expect(read(offset, length)).toEqual(bytes.slice(offset, offset + length));
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

it('reads ahead, ever farther, of what is read in order, up to 8 MB', () => {
  const { parts, read } = fileOf(700 * BLOCK);
  for (let block = 0; block < 700; block++) {
    read(block * BLOCK, 100);
  }
  const lengths = parts.map(([, length]) => length / BLOCK);
  expect(lengths).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 128, 128, 128, 61]);
});

it('forgets what was not used for longest beyond 64 MB', () => {
  const { parts, read } = fileOf(1100 * BLOCK);
  read(1099 * BLOCK, 1);
  for (let first = 0; first < 1024; first += 128) {
    read(1099 * BLOCK, 1);
    read(first * BLOCK, 128 * BLOCK);
  }
  const before = parts.length;
  read(1099 * BLOCK, 1);
  read(1023 * BLOCK, 1);
  expect(parts.length).toBe(before);
  read(0, 1);
  expect(parts.length).toBe(before + 1);
});

it('passes on why a part could not be read', () => {
  const blocks = new WebBlocks(BLOCK, () => {
    throw new Error('gone');
  });
  expect(() => blocks.read(new Uint8Array(1), 0)).toThrow('gone');
});
