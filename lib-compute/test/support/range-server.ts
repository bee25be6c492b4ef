import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { onTestFinished } from 'vitest';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** Starts a server on this machine for one test; returns the address of a file on it. */
export async function startServer(answer: Answer): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') {
    throw new Error('the server has no port');
  }
  return `http://127.0.0.1:${address.port}/file.emc`;
}

/** The bytes that a request asks for. */
export function askedRange(request: IncomingMessage): { first: number; last: number } {
  const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
  return { first: Number(first), last: Number(last) };
}

/** Answers range requests as a good server does. */
export function rangesOf(bytes: Uint8Array, headers: Record<string, string> = {}): Answer {
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
