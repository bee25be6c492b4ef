import { fileAccessError } from '../../errors.ts';
import type { ByteSource, IoOptions } from '../../io/byte-source/byte-source.ts';

/** What is read at once. */
const BLOCK_BYTES = 8 * 2 ** 20;

/** HDF5 wants files whole. Larger ones are read in place from a disk, or by the server's gateway. */
const LARGEST_COPY_BYTES = 512 * 2 ** 20;

/**
 * The bytes of a source as a Blob, copied where it is none; the browser keeps large Blobs on its disk.
 *
 * @throws FileAccess where the file is too large to be copied; whatever reading throws.
 */
export async function blobOfSource(source: ByteSource, options: IoOptions): Promise<Blob> {
  if (source.blob !== undefined) {
    return source.blob;
  }
  if (source.size > LARGEST_COPY_BYTES) {
    throw fileAccessError({
      file: source.name,
      operation: 'open',
      reason: `it has ${source.size} bytes, and this page copies at most ${LARGEST_COPY_BYTES}; download it and choose the copy`,
    });
  }
  const parts: Blob[] = [];
  for (let offset = 0; offset < source.size; offset += BLOCK_BYTES) {
    const length = Math.min(BLOCK_BYTES, source.size - offset);
    parts.push(new Blob([Uint8Array.from(await source.read(offset, length, options))]));
    options.onProgress?.((offset + length) / source.size);
  }
  return new Blob(parts);
}
