import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { mkdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startCli, type RunningCli } from './run-cli.ts';
import { temporaryFolder } from './temporary-folder.ts';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
  /** The body as JSON. */
  json(): unknown;
}

export interface Ask {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON, or as it is when it is a text. */
  readonly body?: unknown;
}

/** A running `damselfly serve`, as the proxy sees it. */
export interface TestGateway {
  readonly socket: string;
  /** The one root, links resolved. */
  readonly root: string;
  /** Where it keeps its state and cache: for another gateway of the same user. */
  readonly env: Readonly<Record<string, string>>;
  readonly cli: RunningCli;
  ask(path: string, options?: Ask): Promise<Answer>;
  post(path: string, body: unknown): Promise<Answer>;
}

/** Starts a gateway with a root, a state and a cache of its own; it ends with the test. */
export async function startGateway(
  root = join(temporaryFolder(), 'root'),
  env: Readonly<Record<string, string>> = {},
): Promise<TestGateway> {
  mkdirSync(root, { recursive: true });
  const home = temporaryFolder();
  const socket = join(home, 'private', 'socket');
  const own = { XDG_STATE_HOME: join(home, 'state'), XDG_CACHE_HOME: join(home, 'cache'), ...env };
  const cli = startCli(['serve', '--socket', socket, '--root', root, '--log-requests'], {
    env: own,
  });
  const ask = (path: string, options: Ask = {}): Promise<Answer> =>
    askSocket(socket, path, options);
  while (cli.child.exitCode === null) {
    const isThere = await ask('/').then(
      () => true,
      () => false,
    );
    if (isThere) {
      break;
    }
    await sleep(50);
  }
  return {
    socket,
    root: realpathSync(root),
    env: own,
    cli,
    ask,
    post: (path, body) => ask(path, { method: 'POST', body }),
  };
}

function askSocket(socket: string, path: string, { method, headers, body }: Ask): Promise<Answer> {
  const sent = typeof body === 'string' ? body : JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      {
        socketPath: socket,
        path: path.startsWith('/') ? path : `/api/${path}`,
        method: method ?? 'GET',
        headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
      },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', reject);
        response.on('end', () => {
          const bytes = Buffer.concat(parts);
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            bytes,
            json: (): unknown => JSON.parse(bytes.toString('utf8')),
          });
        });
      },
    );
    request.on('error', reject);
    request.end(sent);
  });
}
