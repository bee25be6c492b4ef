import type { IncomingHttpHeaders } from 'node:http';

/** How the bytes of an answer may be packed. */
export type Encoding = 'zstd' | 'gzip';

/**
 * The best packing that a client takes; undefined for plain bytes, which alone have ranges.
 */
export function acceptedEncoding(headers: IncomingHttpHeaders): Encoding | undefined {
  if (headers.range !== undefined) {
    return undefined;
  }
  const accepted = new Map(
    (headers['accept-encoding'] ?? '').split(',').map((part) => {
      const [name, ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
      return [name, !parameters.some((text) => /^q=0(\.0*)?$/.test(text))] as const;
    }),
  );
  return (['zstd', 'gzip'] as const).find((name) => accepted.get(name));
}
