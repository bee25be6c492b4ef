import type { ByteSource, IoOptions } from './byte-source.ts';

/** Bytes per read: large enough to be fast, small enough to be aborted at once and to fit anywhere. */
const BLOCK_BYTES = 2 ** 24;

/**
 * Fills `target` with the bytes from `offset` on. Files are little endian, and so is every machine
 * that this program runs on: the bytes are the numbers.
 *
 * @returns `target`.
 */
export async function readInto<
  Target extends Uint8Array | Int32Array | Uint32Array | Float32Array | Float64Array,
>(source: ByteSource, offset: number, target: Target, options?: IoOptions): Promise<Target> {
  const bytes = new Uint8Array(target.buffer, target.byteOffset, target.byteLength);
  for (let done = 0; done < bytes.length;) {
    const length = Math.min(BLOCK_BYTES, bytes.length - done);
    bytes.set(await source.read(offset + done, length, options), done);
    done += length;
    options?.onProgress?.(done / bytes.length);
  }
  return target;
}
