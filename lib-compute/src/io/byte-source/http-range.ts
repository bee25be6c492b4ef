import { fileAccessError } from '../../errors.ts';

/** How addresses are fetched; JupyterLab gives its own, which adds the credentials. */
export type Fetch = (
  address: string,
  init: { headers: Record<string, string>; signal?: AbortSignal },
) => Promise<Response>;

/** One answered range request. */
export interface HttpRange {
  readonly bytes: Uint8Array;
  /** Bytes of the whole file. */
  readonly size: number;
  /** Names the version of the file, where the server does. */
  readonly tag: string | null;
}

/**
 * Asks for the bytes `first` to `last`, both included.
 *
 * @param options.name what errors call the file.
 * @param options.size bytes of the whole file, where known: some servers answer a range that is all of it
 *   as if none had been asked for (Tornado, hence Jupyter).
 * @param options.mayEnd whether the file may be shorter: then `bytes` are those that it has, or of a server that
 *   does not say how many these are, the first alone.
 * @throws FileAccess when the server cannot be reached, refuses, or answers with anything but these
 *   bytes; a server without ranges would send the whole file instead.
 */
export async function fetchRange(
  address: string,
  first: number,
  last: number,
  options: {
    readonly fetch: Fetch;
    readonly name: string;
    readonly signal?: AbortSignal | undefined;
    readonly size?: number;
    readonly mayEnd?: boolean;
  },
): Promise<HttpRange> {
  const { fetch, name, signal, mayEnd = false } = options;
  const refuse = (reason: string, cause?: unknown): Error =>
    fileAccessError({ file: name, operation: 'read', reason }, { cause });
  try {
    const response = await fetch(address, {
      headers: { Range: `bytes=${first}-${last}` },
      ...(signal && { signal }),
    });
    const all = mayEnd ? lengthOf(response) : options.size;
    const isWhole =
      response.status === 200 &&
      first === 0 &&
      all !== undefined &&
      (mayEnd ? all <= last + 1 : all === last + 1);
    if (mayEnd && response.status === 200 && !isWhole && last > first) {
      await response.body?.cancel();
      return await fetchRange(address, first, first, { fetch, name, signal });
    }
    const range = isWhole
      ? { first, last: all - 1, size: all }
      : sentRange(response.headers.get('Content-Range'));
    const end = mayEnd && range ? Math.min(last, range.size - 1) : last;
    if (response.status === 416 && range?.size === 0) {
      await response.body?.cancel();
      return { bytes: new Uint8Array(0), size: 0, tag: response.headers.get('ETag') };
    }
    if (response.status !== 206 && !isWhole) {
      await response.body?.cancel();
      throw refuse(reasonOfStatus(response));
    }
    if (range?.first !== first || range.last !== end) {
      await response.body?.cancel();
      throw refuse(`the server does not say that it sends the bytes ${first} to ${last}`);
    }
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (bytes.length !== end - first + 1) {
      throw refuse(`the server sent ${bytes.length} bytes instead of ${end - first + 1}`);
    }
    return { bytes, size: range.size, tag: response.headers.get('ETag') };
  } catch (error) {
    signal?.throwIfAborted();
    // What fetch itself throws is a TypeError without a reason; its cause holds one.
    throw error instanceof TypeError
      ? refuse('the server cannot be reached or broke off', error)
      : error;
  }
}

/** Bytes of a file that is sent whole; undefined where that is not said, as of what is compressed on its way. */
function lengthOf({ headers }: Response): number | undefined {
  const length = Number(headers.get('Content-Length') ?? NaN);
  return headers.has('Content-Encoding') || !(length > 0) ? undefined : length;
}

/** What Content-Range says: `bytes 0-99/1234`, or only the size after a star when none could be sent. */
export function sentRange(
  header: string | null,
): { first?: number; last?: number; size: number } | undefined {
  const text = header ?? '';
  const sent = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(text);
  if (sent) {
    const [first, last, size] = sent.slice(1).map(Number);
    return { first, last, size };
  }
  const none = /^bytes \*\/(\d+)$/.exec(text);
  return none ? { size: Number(none[1]) } : undefined;
}

/** Why the answer to a request for a range is of no use. */
export function reasonOfStatus({
  status,
  statusText,
}: Pick<Response, 'status' | 'statusText'>): string {
  return status === 200
    ? 'the server sends only whole files (status 200 instead of 206); download the file and open the copy'
    : `the server answered ${`${status} ${statusText}`.trim()}`;
}
