import { fileAccessError } from '../../errors.ts';
import type { WebFile } from '../../io/byte-source/byte-source.ts';
import { checkAnswer } from '../../io/byte-source/check-answer.ts';

/** For one request, with all its bytes: WebBlocks asks for 2 MB at most, which a line of 35 kB/s carries. */
const REQUEST_SECONDS = 60;

/** A file in the web of which parts are read. */
export interface WebTarget {
  /** What errors call it. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly web: WebFile;
}

/**
 * Reads bytes of a file in the web while the caller waits. Only in a worker: a page would stand still.
 *
 * @param seconds after which the server is given up.
 * @throws FileAccess where the server cannot be reached, does not answer in time, refuses, sends other bytes or has
 *   another version by now.
 */
export function readWebPart(
  { name, size, web }: WebTarget,
  first: number,
  length: number,
  seconds = REQUEST_SECONDS,
): Uint8Array {
  const refuse = (reason: string, cause?: unknown): Error =>
    fileAccessError({ file: name, operation: 'read', reason }, { cause });
  const { address, version } = web;
  const last = first + length - 1;
  const request = new XMLHttpRequest();
  request.open('GET', address, false);
  request.responseType = 'arraybuffer';
  request.timeout = seconds * 1000;
  for (const [header, value] of Object.entries(web.headers)) {
    request.setRequestHeader(header, value);
  }
  request.setRequestHeader('Range', `bytes=${first}-${last}`);
  if (new URL(address).origin === globalThis.origin) {
    // A browser's cache joins parts of a file by what the first said of its version. Other servers would be asked first
    // whether they take this header.
    request.setRequestHeader('Cache-Control', 'no-cache');
  }
  try {
    request.send();
  } catch (cause) {
    const isLate = cause instanceof DOMException && cause.name === 'TimeoutError';
    throw refuse(
      isLate
        ? `the server did not send ${length} bytes within ${seconds} s; check the connection and try again`
        : 'the server cannot be reached or broke off',
      cause,
    );
  }
  const { status, statusText, responseURL } = request;
  const header = (key: string): string | null => request.getResponseHeader(key);
  const answer = { status, statusText, address: responseURL, header };
  const checked = checkAnswer(answer, { address, first, last, size, version });
  if ('refusal' in checked) {
    throw refuse(checked.refusal);
  }
  const body: unknown = request.response;
  const bytes = new Uint8Array(body instanceof ArrayBuffer ? body : []);
  if (bytes.length !== checked.length) {
    throw refuse(`the server sent ${bytes.length} bytes instead of ${checked.length}`);
  }
  return bytes;
}
