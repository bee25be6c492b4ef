import { fileAccessError } from '../../errors.ts';
import type { ByteSource, IoOptions } from './byte-source.ts';
import { checkRange } from './check-range.ts';
import { fetchRange, type Fetch } from './http-range.ts';

/**
 * A file on a web server, read by ranges. Its size comes from a request for the first byte: HEAD fails
 * on some Jupyter servers.
 *
 * @throws FileAccess when the server cannot be reached, refuses or sends no ranges.
 */
export async function openHttpSource(
  address: string,
  options: IoOptions & { fetch?: Fetch } = {},
): Promise<ByteSource> {
  const fetch = options.fetch ?? ((url, init) => globalThis.fetch(url, init));
  const { size, tag } = await fetchRange(address, 0, 0, { fetch, signal: options.signal });
  const source: ByteSource = {
    name: address,
    size,
    async read(offset, length, readOptions) {
      const signal = readOptions?.signal;
      signal?.throwIfAborted();
      checkRange(source, offset, length);
      if (length === 0) {
        return new Uint8Array(0);
      }
      const range = await fetchRange(address, offset, offset + length - 1, {
        fetch,
        signal,
        size,
      });
      if (range.size !== size || range.tag !== tag) {
        throw fileAccessError({
          file: address,
          operation: 'read',
          reason: 'the file on the server has changed since it was opened; open it again',
        });
      }
      return range.bytes;
    },
    close: () => Promise.resolve(),
  };
  return source;
}
