import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { RESPONSE_HEADERS } from '../security/response-headers.ts';
import type { HttpError } from './http-error.ts';
import type { Reply } from './reply.ts';
import { sendFile } from './send-file.ts';

/** Headers that stay when an answer turns into a problem. */
const KEPT = new Set(Object.keys(RESPONSE_HEADERS).map((name) => name.toLowerCase()));

/** Sends what a route has answered. */
export async function sendReply(
  request: IncomingMessage,
  response: ServerResponse,
  reply: Reply,
): Promise<void> {
  switch (reply.kind) {
    case 'json':
      sendText(
        request,
        response,
        reply.status ?? 200,
        'application/json',
        JSON.stringify(reply.value),
      );
      return;
    case 'text':
      sendText(request, response, 200, 'text/plain; charset=utf-8', reply.text);
      return;
    case 'file':
      await sendFile(request, response, reply);
      return;
    case 'stream':
      response.writeHead(200, { 'Content-Type': reply.type, 'Cache-Control': 'no-store' });
      response.flushHeaders();
      await pipeline(Readable.from(reply.chunks), response);
  }
}

/** Tells a client what went wrong. */
export function sendProblem(
  request: IncomingMessage,
  response: ServerResponse,
  { status, problem, headers }: HttpError,
): void {
  for (const name of response.getHeaderNames()) {
    if (!KEPT.has(name)) {
      response.removeHeader(name);
    }
  }
  response.setHeaders(new Map(Object.entries(headers)));
  sendText(request, response, status, 'application/json', JSON.stringify(problem));
}

function sendText(
  { method }: IncomingMessage,
  response: ServerResponse,
  status: number,
  type: string,
  body: string,
): void {
  const bytes = Buffer.from(body);
  response.writeHead(status, {
    'Content-Type': type,
    'Content-Length': bytes.length,
    'Cache-Control': 'no-store',
  });
  response.end(method === 'HEAD' ? undefined : bytes);
}
