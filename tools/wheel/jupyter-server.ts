import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { inject } from 'vitest';

/** A real Jupyter server with the wheel, token and protection against forgery switched on. */
export interface JupyterServer {
  /** Ends with a slash. */
  readonly url: string;
  readonly token: string;
  /** All that it and its gateway have printed. */
  log(): string;
  stop(): Promise<void>;
}

/** @param root the folder of the file browser. @param home where it keeps its own files. */
export async function startJupyterServer(root: string, home: string): Promise<JupyterServer> {
  const token = 'a-secret-token-of-this-test';
  const port = await freePort();
  const bin = join(inject('environment'), 'bin');
  mkdirSync(home, { recursive: true });
  const child = spawn(
    join(bin, 'jupyter-server'),
    [
      '--no-browser',
      '--allow-root',
      `--port=${port}`,
      `--IdentityProvider.token=${token}`,
      `--ServerApp.root_dir=${root}`,
    ],
    { cwd: home, env: { HOME: home, PATH: `${bin}:/usr/bin:/bin` }, stdio: 'pipe' },
  );
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
  }
  const url = `http://127.0.0.1:${port}/`;
  while (child.exitCode === null && !(await answers(url))) {
    await sleep(100);
  }
  return {
    url,
    token,
    log: () => printed,
    async stop() {
      const closed = once(child, 'close');
      child.kill('SIGTERM');
      await closed;
    },
  };
}

function answers(url: string): Promise<boolean> {
  return fetch(`${url}login`).then(
    () => true,
    () => false,
  );
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}
