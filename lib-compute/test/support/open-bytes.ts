import { memorySource } from '../../src/io/byte-source/memory-source.ts';
import type { FormatContext } from '../../src/io/format.ts';

/** For formats that never open HDF5. */
export const noHdf5: FormatContext = {
  openHdf5: () => Promise.reject(new Error('this test opens no HDF5 file')),
};

/** A text file in memory. */
export function textSource(text: string, name = 'folder/file.txt') {
  return memorySource(new TextEncoder().encode(text), name);
}

/** All bytes of an encoder. */
export async function bytesFrom(
  chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): Promise<Uint8Array> {
  const all: number[] = [];
  for await (const chunk of chunks) {
    for (const byte of chunk) {
      all.push(byte);
    }
  }
  return Uint8Array.from(all);
}
