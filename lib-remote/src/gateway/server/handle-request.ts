import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Gateway } from '../gateway.ts';
import { refuseForgery } from '../security/forgery.ts';
import { RESPONSE_HEADERS } from '../security/response-headers.ts';
import { badRequest } from './http-error.ts';
import { httpErrorOf } from './http-error-of.ts';
import { readJson } from './read-json.ts';
import type { FoundRoute } from './find-route.ts';
import type { RequestLog } from './request-log.ts';
import type { GatewayRequest } from './route.ts';
import { sendProblem, sendReply } from './send-reply.ts';
import { takeRest } from './take-rest.ts';

/** Answers one request from its first check to its line in the log; it never throws. */
export async function handleRequest(
  request: IncomingMessage,
  response: ServerResponse,
  gateway: Gateway,
  find: (method: string, pathname: string) => FoundRoute,
  log: RequestLog,
): Promise<void> {
  const begin = performance.now();
  const left = new AbortController();
  response.once('close', () => {
    left.abort(new Error('the client has left'));
  });
  const method = request.method ?? '';
  let name = 'unknown';
  try {
    response.setHeaders(new Map(Object.entries(RESPONSE_HEADERS)));
    refuseForgery(request);
    const url = URL.parse(request.url ?? '/', 'http://gateway');
    if (!url) {
      throw badRequest('The address of the request cannot be read.');
    }
    const found = find(method, url.pathname);
    name = found.route.path;
    const asked = asRequest(request, url, found, left.signal);
    await sendReply(request, response, await found.route.handle(asked, gateway));
  } catch (error) {
    await takeRest(request);
    fail(error);
  }
  log.request(method, name, response.statusCode, performance.now() - begin);

  function fail(error: unknown): void {
    if (left.signal.aborted) {
      return;
    }
    const failure = httpErrorOf(error);
    if (failure.status >= 500) {
      log.failure(failure.cause ?? failure);
    }
    if (response.headersSent) {
      // Half an answer must not look like a whole one.
      response.destroy();
    } else {
      sendProblem(request, response, failure);
    }
  }
}

function asRequest(
  request: IncomingMessage,
  { searchParams }: URL,
  { params }: FoundRoute,
  signal: AbortSignal,
): GatewayRequest {
  return {
    headers: request.headers,
    signal,
    param: (name) => decoded(params[name] ?? ''),
    query: (name) => searchParams.get(name) ?? undefined,
    json: (schema) => readJson(request, schema),
  };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw badRequest('The address of the request is not encoded as it should be.');
  }
}
