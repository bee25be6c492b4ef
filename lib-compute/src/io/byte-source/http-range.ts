import { fileAccessError } from '../../errors.ts';
import { checkAnswer, versionOf } from './check-answer.ts';

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
  readonly version: string | null;
}

/**
 * Asks for the bytes `first` to `last`, both included.
 *
 * @param options.name what errors call the file.
 * @param options.size bytes of the whole file, where known.
 * @param options.version of the file that is read; by default any.
 * @param options.mayEnd whether the file may be shorter: then `bytes` are those that it has, or of a server that
 *   does not say how many these are, the first alone.
 * @throws FileAccess when the server cannot be reached, refuses, has another version by now, or answers with anything
 *   but these bytes; a server without ranges would send the whole file instead.
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
    readonly version?: string | null;
    readonly mayEnd?: boolean;
  },
): Promise<HttpRange> {
  const { fetch, name, signal, size, version, mayEnd = false } = options;
  const refuse = (reason: string, cause?: unknown): Error =>
    fileAccessError({ file: name, operation: 'read', reason }, { cause });
  try {
    const response = await fetch(address, {
      headers: { Range: `bytes=${first}-${last}` },
      ...(signal && { signal }),
    });
    const { status, statusText, url, headers } = response;
    const header = (key: string): string | null => headers.get(key);
    const answer = { status, statusText, address: url, header };
    const checked = checkAnswer(answer, { address, first, last, size, version, mayEnd });
    if ('refusal' in checked) {
      await response.body?.cancel();
      if (mayEnd && status === 200 && last > first) {
        return await fetchRange(address, first, first, { fetch, name, signal });
      }
      throw refuse(checked.refusal);
    }
    if (checked.length === 0) {
      await response.body?.cancel();
      return { bytes: new Uint8Array(0), size: 0, version: versionOf(header) };
    }
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (bytes.length !== checked.length) {
      throw refuse(`the server sent ${bytes.length} bytes instead of ${checked.length}`);
    }
    return { bytes, size: checked.size, version: versionOf(header) };
  } catch (error) {
    signal?.throwIfAborted();
    // What fetch itself throws is a TypeError without a reason; its cause holds one.
    throw error instanceof TypeError
      ? refuse('the server cannot be reached or broke off', error)
      : error;
  }
}
