import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';

/** A web server for the pages of a test. */
export interface LocalServer {
  /** Ends in a slash. */
  readonly url: string;
  /** Resolves when nothing of it is left. */
  close(): Promise<void>;
}

/** Answers on a free port of 127.0.0.1, which browsers take for a secure context. */
export async function serveLocally(answer: RequestListener): Promise<LocalServer> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') {
    throw new Error('A listening server has no port.');
  }
  return {
    url: `http://127.0.0.1:${address.port}/`,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
