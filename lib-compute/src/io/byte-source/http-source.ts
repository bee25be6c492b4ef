import type { ByteSource, IoOptions } from './byte-source.ts';
import { checkRange } from './check-range.ts';
import { fetchRange, type Fetch } from './http-range.ts';

/**
 * A file on a web server, read by ranges. Its size comes from a request for the first byte: HEAD fails
 * on some Jupyter servers.
 *
 * @param options.headers sent with every request.
 * @param options.name what messages call it; the address by default.
 * @param options.ahead bytes from the beginning that come with that request and are not asked for again; 1 by
 *   default. Each request takes a while, and most readers begin there.
 * @throws FileAccess when the server cannot be reached, refuses or sends no ranges.
 */
export async function openHttpSource(
  address: string,
  options: IoOptions & {
    fetch?: Fetch;
    headers?: Readonly<Record<string, string>>;
    name?: string;
    ahead?: number;
  } = {},
): Promise<ByteSource> {
  const { name = address, signal, ahead = 1, headers = {} } = options;
  // A browser's cache joins parts of a file by what the first said of its version.
  const send =
    options.fetch ?? ((url, init) => globalThis.fetch(url, { ...init, cache: 'no-store' }));
  const fetch: Fetch = (url, init) =>
    send(url, { ...init, headers: { ...headers, ...init.headers } });
  const mayEnd = ahead > 1;
  const first = await fetchRange(address, 0, ahead - 1, { fetch, name, signal, mayEnd });
  const { size, version } = first;
  const head = mayEnd ? first.bytes : new Uint8Array(0);
  const source: ByteSource = {
    name,
    size,
    // What a fetch of its own does cannot be done elsewhere.
    ...(options.fetch === undefined && { web: { address, headers, version } }),
    async read(offset, length, readOptions) {
      const signal = readOptions?.signal;
      signal?.throwIfAborted();
      checkRange(source, offset, length);
      if (length === 0) {
        return new Uint8Array(0);
      }
      if (offset + length <= head.length) {
        return head.slice(offset, offset + length);
      }
      const last = offset + length - 1;
      const { bytes } = await fetchRange(address, offset, last, {
        fetch,
        name,
        signal,
        size,
        version,
      });
      return bytes;
    },
    close: () => Promise.resolve(),
  };
  return source;
}
