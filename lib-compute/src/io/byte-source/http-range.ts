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
  },
): Promise<HttpRange> {
  const { fetch, name, signal } = options;
  const refuse = (reason: string, cause?: unknown): Error =>
    fileAccessError({ file: name, operation: 'read', reason }, { cause });
  try {
    const response = await fetch(address, {
      headers: { Range: `bytes=${first}-${last}` },
      ...(signal && { signal }),
    });
    const isWhole = response.status === 200 && first === 0 && last + 1 === options.size;
    const range = isWhole ? { first, last, size: options.size } : rangeOf(response);
    if (response.status === 416 && range?.size === 0) {
      await response.body?.cancel();
      return { bytes: new Uint8Array(0), size: 0, tag: response.headers.get('ETag') };
    }
    if (response.status !== 206 && !isWhole) {
      await response.body?.cancel();
      throw refuse(reasonOfStatus(response));
    }
    if (range?.first !== first || range.last !== last) {
      await response.body?.cancel();
      throw refuse(`the server does not say that it sends the bytes ${first} to ${last}`);
    }
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (bytes.length !== last - first + 1) {
      throw refuse(`the server sent ${bytes.length} bytes instead of ${last - first + 1}`);
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

/** What Content-Range says: `bytes 0-99/1234`, or only the size after a star when none could be sent. */
function rangeOf(response: Response): { first?: number; last?: number; size: number } | undefined {
  const text = response.headers.get('Content-Range') ?? '';
  const sent = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(text);
  if (sent) {
    const [first, last, size] = sent.slice(1).map(Number);
    return { first, last, size };
  }
  const none = /^bytes \*\/(\d+)$/.exec(text);
  return none ? { size: Number(none[1]) } : undefined;
}

function reasonOfStatus({ status, statusText }: Response): string {
  return status === 200
    ? 'the server sends only whole files (status 200 instead of 206); download the file and open the copy'
    : `the server answered ${`${status} ${statusText}`.trim()}`;
}
