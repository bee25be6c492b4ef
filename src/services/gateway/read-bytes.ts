import type { GatewayClient, RequestOptions } from './gateway-client.ts';
import { isGatewayError, transportError } from './gateway-error.ts';

/** Bytes of one request: below the 64 MiB above which the gateway wants ranges (http/index.ts). */
const PART = 32 * 1024 * 1024;

export interface ReadBytes {
  readonly headers: Headers;
  readonly bytes: ArrayBuffer;
}

/** GET of bytes of any length: in one answer, or in parts where the gateway sends no more at once. */
export async function readBytes(
  client: GatewayClient,
  path: string,
  options: RequestOptions,
): Promise<ReadBytes> {
  try {
    const response = await client.open(path, options);
    return { headers: response.headers, bytes: await bodyOf(client, response, path, options) };
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
): Promise<ArrayBuffer> {
  try {
    return await response.arrayBuffer();
  } catch (cause) {
    signal?.throwIfAborted();
    const message = trans.__('The connection broke while %1 was read.', path);
    throw transportError('Unreachable', 0, message, { cause });
  }
}
