import { fileAccessError } from '../../errors.ts';
import type { WebFile } from '../../io/byte-source/byte-source.ts';
import { reasonOfStatus, sentRange } from '../../io/byte-source/http-range.ts';

/**
 * Reads bytes of a file in the web while the caller waits. Only in a worker: a page would stand still.
 *
 * @param size of the whole file, bytes.
 * @throws FileAccess where the server cannot be reached, refuses, sends other bytes or has another version by now.
 */
export function readWebPart(
  { name, size, web }: { readonly name: string; readonly size: number; readonly web: WebFile },
  first: number,
  length: number,
): Uint8Array {
  const refuse = (reason: string, cause?: unknown): Error =>
    fileAccessError({ file: name, operation: 'read', reason }, { cause });
  const last = first + length - 1;
  const request = new XMLHttpRequest();
  request.open('GET', web.address, false);
  request.responseType = 'arraybuffer';
  for (const [header, value] of Object.entries(web.headers)) {
    request.setRequestHeader(header, value);
  }
  request.setRequestHeader('Range', `bytes=${first}-${last}`);
  try {
    request.send();
  } catch (cause) {
    throw refuse('the server cannot be reached or broke off', cause);
  }
  const { status } = request;
  // Some servers answer a range that is all of the file as if none had been asked for.
  const isWhole = status === 200 && length === size;
  if (status !== 206 && !isWhole) {
    throw refuse(reasonOfStatus(request));
  }
  const sent = sentRange(request.getResponseHeader('Content-Range'));
  if (request.getResponseHeader('ETag') !== web.tag || (sent && sent.size !== size)) {
    throw refuse('the file on the server has changed since it was opened; open it again');
  }
  const body: unknown = request.response;
  const bytes = new Uint8Array(body instanceof ArrayBuffer ? body : []);
  if ((!isWhole && sent?.first !== first) || bytes.length !== length) {
    throw refuse(`the server did not send the bytes ${first} to ${last}`);
  }
  return bytes;
}
