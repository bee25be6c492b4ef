import type { ByteSource } from './byte-source.ts';
import { checkRange } from './check-range.ts';

/**
 * Bytes that are already in memory. They are not copied until they are read, so they must not change.
 *
 * @param name what the user calls them.
 */
export function memorySource(bytes: Uint8Array, name: string): ByteSource {
  const source: ByteSource = {
    name,
    size: bytes.length,
    read: (offset, length, options) =>
      new Promise((resolve) => {
        options?.signal?.throwIfAborted();
        checkRange(source, offset, length);
        resolve(bytes.slice(offset, offset + length));
      }),
    close: () => Promise.resolve(),
  };
  return source;
}
