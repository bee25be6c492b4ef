import { fileAccessError } from '../../errors.ts';
import type { ByteSource } from './byte-source.ts';
import { checkRange } from './check-range.ts';

/** A Blob, or a File that the user dropped on a page. */
export function blobSource(blob: Blob, name: string): ByteSource {
  const source: ByteSource = {
    name,
    size: blob.size,
    blob,
    async read(offset, length, options) {
      options?.signal?.throwIfAborted();
      checkRange(source, offset, length);
      const bytes = await bytesOf(blob.slice(offset, offset + length), name);
      options?.signal?.throwIfAborted();
      return bytes;
    },
    close: () => Promise.resolve(),
  };
  return source;
}

async function bytesOf(blob: Blob, name: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await blob.arrayBuffer());
  } catch (cause) {
    throw fileAccessError(
      {
        file: name,
        operation: 'read',
        reason: 'the file was changed or removed since it was chosen; choose it again',
      },
      { cause },
    );
  }
}
