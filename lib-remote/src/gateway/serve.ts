import { rm } from 'node:fs/promises';
import { handleRequest } from './server/handle-request.ts';
import { routeFinder } from './server/find-route.ts';
import type { RequestLog } from './server/request-log.ts';
import type { Gateway } from './gateway.ts';
import { giveBackAtRest } from './give-back-at-rest.ts';
import { listen } from './listen.ts';
import { routes } from './routes/registry.ts';

/** An `import` of this module also loads what it offers of WebSockets: 13 MB that nobody needs here. */
const { createServer } = process.getBuiltinModule('node:http');

/** More than a browser opens, less than would hurt. */
const MOST_CONNECTIONS = 100;

export interface ServeOptions {
  /** Where to listen: a unix socket. */
  readonly socket: string;
  readonly gateway: Gateway;
  readonly log: RequestLog;
  /** Ends it. */
  readonly signal: AbortSignal;
}

/** Serves the gateway until `signal` is aborted. */
export async function serve({ socket, gateway, log, signal }: ServeOptions): Promise<void> {
  const find = routeFinder(routes);
  const isBusy = giveBackAtRest();
  const server = createServer((request, response) => {
    response.once('close', isBusy);
    void handleRequest(request, response, gateway, find, log);
  });
  server.maxConnections = MOST_CONNECTIONS;
  await listen(server, socket);
  if (!signal.aborted) {
    await new Promise((resolve) => {
      signal.addEventListener('abort', resolve, { once: true });
    });
  }
  await new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });
  await rm(socket, { force: true });
}
