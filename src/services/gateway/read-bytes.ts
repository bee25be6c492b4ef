import type { GatewayClient, RequestOptions } from './gateway-client.ts';
import { isGatewayError, transportError } from './gateway-error.ts';

/** Bytes of one request: below the 64 MiB above which the gateway wants ranges (http/index.ts). */
const PART = 32 * 1024 * 1024;

export interface ReadBytes {
  readonly headers: Headers;
  readonly bytes: ArrayBuffer;
}

/**
 * GET of bytes of any length: in one answer, or in parts where the gateway sends no more at once.
 *
 * @param lengthOf tells from an answer's headers how many bytes follow: then each is put in its place as it
 *   comes, where else the last one lets the page wait for all of them.
 */
export async function readBytes(
  client: GatewayClient,
  path: string,
  options: RequestOptions,
  lengthOf?: (headers: Headers) => number,
): Promise<ReadBytes> {
  try {
    const response = await client.open(path, options);
    const { headers } = response;
    const length = lengthOf?.(headers);
    return { headers, bytes: await bodyOf(client, response, path, options, length) };
  } catch (error) {
    if (isGatewayError(error) && error.status === 413) {
      return readParts(client, path, options);
    }
    throw error;
  }
}

async function readParts(
  client: GatewayClient,
  path: string,
  options: RequestOptions,
): Promise<ReadBytes> {
  const first = await readPart(client, path, options, 0);
  const bytes = new Uint8Array(first.total);
  let position = copyInto(bytes, first.bytes, 0);
  while (position < bytes.length) {
    const { bytes: part } = await readPart(client, path, options, position);
    position = copyInto(bytes, part, position);
  }
  return { headers: first.headers, bytes: bytes.buffer };
}

async function readPart(
  client: GatewayClient,
  path: string,
  options: RequestOptions,
  from: number,
): Promise<ReadBytes & { readonly total: number }> {
  const response = await client.open(path, {
    ...options,
    headers: { ...options.headers, Range: `bytes=${from}-${from + PART - 1}` },
  });
  const total = Number(/\/(\d+)$/.exec(response.headers.get('Content-Range') ?? '')?.[1]);
  const bytes = await bodyOf(client, response, path, options);
  if (!Number.isInteger(total) || bytes.byteLength === 0) {
    const message = client.trans.__('The gateway sent no part of %1.', path);
    throw transportError('BadAnswer', response.status, message);
  }
  return { headers: response.headers, bytes, total };
}

function copyInto(all: Uint8Array, part: ArrayBuffer, position: number): number {
  all.set(new Uint8Array(part), position);
  return position + part.byteLength;
}

async function bodyOf(
  { trans }: GatewayClient,
  response: Response,
  path: string,
  { signal }: RequestOptions,
  length?: number,
): Promise<ArrayBuffer> {
  const { body } = response;
  let bytes: ArrayBuffer;
  let count: number;
  try {
    if (length === undefined || body === null) {
      return await response.arrayBuffer();
    }
    const room = new Uint8Array(length);
    count = await fill(room, body.getReader());
    bytes = room.buffer;
  } catch (cause) {
    signal?.throwIfAborted();
    const message = trans.__('The connection broke while %1 was read.', path);
    throw transportError('Unreachable', 0, message, { cause });
  }
  if (count !== length) {
    const message = trans.__('The gateway sent %1 bytes where %2 were announced.', count, length);
    throw transportError('BadAnswer', response.status, message);
  }
  return bytes;
}

/** @returns how many bytes came; what there is no room for is dropped. */
async function fill(
  room: Uint8Array,
  reader: ReadableStreamDefaultReader<Uint8Array>,
): Promise<number> {
  let count = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    if (count + part.value.length <= room.length) {
      room.set(part.value, count);
    }
    count += part.value.length;
  }
  return count;
}
