import type { IncomingMessage, RequestListener } from 'node:http';
import { onTestFinished } from 'vitest';
import { serveLocally } from '../../../tools/browser/serve-locally.ts';

/** Starts a server on this machine for one test; returns the address of a file on it. */
export async function startServer(answer: RequestListener): Promise<string> {
  const server = await serveLocally(answer);
  onTestFinished(() => server.close());
  return `${server.url}file.emc`;
}

/** The bytes that a request asks for. */
export function askedRange(request: IncomingMessage): { first: number; last: number } {
  const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
  return { first: Number(first), last: Number(last) };
}

/** Answers range requests as a good server does. */
export function rangesOf(bytes: Uint8Array, headers: Record<string, string> = {}): RequestListener {
  return (request, response) => {
    const { first, last } = askedRange(request);
    if (first >= bytes.length) {
      response.writeHead(416, { 'Content-Range': `bytes */${bytes.length}`, ...headers }).end();
      return;
    }
    const end = Math.min(last, bytes.length - 1);
    response
      .writeHead(206, { 'Content-Range': `bytes ${first}-${end}/${bytes.length}`, ...headers })
      .end(bytes.subarray(first, end + 1));
  };
}
