import { expect, it } from 'vitest';
import { memorySource } from '../../../src/io/byte-source/memory-source.ts';
import { readInto } from '../../../src/io/byte-source/read-into.ts';

it('reads numbers in blocks, with progress', async () => {
  const numbers = Float64Array.from({ length: 2 ** 21 + 3 }, (_, i) => i / 7);
  const bytes = new Uint8Array(8 + numbers.byteLength);
  bytes.set(new Uint8Array(numbers.buffer), 8);
  const progress: number[] = [];
  const onProgress = (fraction: number): void => {
    progress.push(fraction);
  };
  const source = memorySource(bytes, 'numbers');
  const read = await readInto(source, 8, new Float64Array(numbers.length), { onProgress });
  expect(read.every((value, i) => value === numbers[i])).toBe(true);
  expect(progress).toEqual([2 ** 24 / numbers.byteLength, 1]);
});
