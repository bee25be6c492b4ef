import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import type { BrowserContext } from 'playwright-core';

const GATEWAY = '**/damselfly/api/**';

/** Stands between browser and server, where the network between them can be cut. */
export interface Relay {
  /** Of the server, through the relay; ends in a slash. */
  readonly url: string;
  /**
   * Cuts a browser from the gateway, while JupyterLab itself can be reached.
   *
   * @returns what joins them again.
   */
  cutGateway(context: BrowserContext): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

/** @param target address of a server on this machine. */
export async function startRelay(target: string): Promise<Relay> {
  const port = Number(new URL(target).port);
  const open = new Set<Socket>();
  const endAll = (): void => {
    for (const socket of open) {
      socket.destroy();
    }
  };
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ]) {
      open.add(socket);
      socket.pipe(other);
      // What breaks at one end is closed at both; that is all there is to say.
      socket.on('error', () => undefined);
      socket.on('close', () => {
        open.delete(socket);
        other.destroy();
      });
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') {
    throw new Error('a listening server has no port');
  }
  return {
    url: `http://127.0.0.1:${address.port}/`,
    async cutGateway(context) {
      await context.route(GATEWAY, (route) => route.abort('connectionfailed'));
      // A route stops what is asked from now on; the stream that is open breaks off.
      endAll();
      return () => context.unroute(GATEWAY);
    },
    async close() {
      server.close();
      endAll();
      await once(server, 'close');
    },
  };
}
