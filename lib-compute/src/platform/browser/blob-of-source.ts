import type { ByteSource, IoOptions } from '../../io/byte-source/byte-source.ts';

/** What is read at once. */
const BLOCK_BYTES = 8 * 2 ** 20;

/**
 * The bytes of a source as a Blob, copied where it is none; the browser keeps large Blobs on its disk.
 *
 * @throws whatever reading throws.
 */
export async function blobOfSource(source: ByteSource, options: IoOptions): Promise<Blob> {
  if (source.blob !== undefined) {
    return source.blob;
  }
  const parts: Blob[] = [];
  for (let offset = 0; offset < source.size; offset += BLOCK_BYTES) {
    const length = Math.min(BLOCK_BYTES, source.size - offset);
    parts.push(new Blob([Uint8Array.from(await source.read(offset, length, options))]));
    options.onProgress?.((offset + length) / source.size);
  }
  return new Blob(parts);
}
