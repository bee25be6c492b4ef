import type { FileHandle } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { openRegular } from '../../run-directory/open-regular.ts';
import { byteRange, type ByteRange } from './byte-range.ts';
import { HttpError } from './http-error.ts';
import type { FileReply } from './reply.ts';

/** The proxy buffers answers, and fails above 100 MiB (spec/platform.md 9.2). */
export const LARGEST_ANSWER = 64 * 2 ** 20;

const PART_BYTES = 2 ** 19;

/**
 * Sends a file as it lies, whole or one range of it, with an ETag that changes with the file.
 *
 * @throws FileAccess where it cannot be read, HttpError where the range cannot be sent.
 */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  reply: FileReply,
): Promise<void> {
  await using file = await openRegular(reply.path);
  const { size, mtimeNs } = await file.stat({ bigint: true });
  const etag = `"${[reply.version ?? `${size}-${mtimeNs}`, reply.encoding].filter(Boolean).join('-')}"`;
  response.setHeaders(
    new Map([
      ['Content-Type', 'application/octet-stream'],
      ['Content-Disposition', 'attachment'],
      ['Cache-Control', 'private, no-cache'],
      ['Accept-Ranges', reply.encoding ? 'none' : 'bytes'],
      ['ETag', etag],
      ...Object.entries(reply.headers ?? {}),
    ]),
  );
  if (isKnown(request.headers['if-none-match'], etag)) {
    response.writeHead(304).end();
    return;
  }
  const range = sentRange(request, Number(size), reply, etag);
  const length = range.to - range.from + 1;
  if (reply.encoding) {
    response.setHeader('Content-Encoding', reply.encoding);
  }
  response.setHeader('Content-Length', length);
  if (length < size) {
    response.statusCode = 206;
    response.setHeader('Content-Range', `bytes ${range.from}-${range.to}/${size}`);
  }
  if (request.method === 'HEAD' || length === 0) {
    response.end();
    return;
  }
  await sendBytes(file, range, response);
}

/** Through one buffer: a new one for every part would keep the garbage collector busier than the disk. */
async function sendBytes(
  file: FileHandle,
  { from, to }: ByteRange,
  response: ServerResponse,
): Promise<void> {
  const buffer = Buffer.allocUnsafeSlow(Math.min(PART_BYTES, to - from + 1));
  for (let position = from; position <= to;) {
    const length = Math.min(buffer.length, to - position + 1);
    const { bytesRead } = await file.read(buffer, 0, length, position);
    if (bytesRead === 0) {
      throw new Error('the file became shorter while it was sent');
    }
    await written(response, buffer.subarray(0, bytesRead));
    position += bytesRead;
  }
  response.end();
}

/** Waits until the bytes have left the buffer. */
function written(response: ServerResponse, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    const gone = (): void => {
      reject(new Error('the client has left'));
    };
    response.once('close', gone);
    response.write(bytes, (error) => {
      response.off('close', gone);
      if (error) {
        reject(error);
      } else {
        resolve();
      }
    });
  });
}

function isKnown(header: string | undefined, etag: string): boolean {
  return header?.split(',').some((known) => known.trim().replace(/^W\//, '') === etag) ?? false;
}

/** The whole file, where no part of it is asked for and it may be sent whole. */
function sentRange(
  { headers, method }: IncomingMessage,
  size: number,
  { encoding }: FileReply,
  etag: string,
): ByteRange {
  const condition = headers['if-range'];
  const asked =
    encoding || (condition !== undefined && condition !== etag)
      ? undefined
      : byteRange(headers.range, size);
  if (asked === 'unsatisfiable') {
    throw tooMuch(416, `The file has ${size} bytes; the range begins behind them.`, size);
  }
  const range = asked ?? { from: 0, to: size - 1 };
  if (range.to - range.from >= LARGEST_ANSWER && method !== 'HEAD') {
    throw tooMuch(
      asked ? 416 : 413,
      `It has ${size} bytes; more than ${LARGEST_ANSWER} at once pass no proxy. Ask for it in ranges.`,
      size,
    );
  }
  return range;
}

function tooMuch(status: number, message: string, size: number): HttpError {
  return new HttpError(
    status,
    { tag: 'Refused', message, fields: { size, largest: LARGEST_ANSWER } },
    { headers: { 'Content-Range': `bytes */${size}` } },
  );
}
