import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { emcPublic } from '../../support/golden-folders.ts';

const workers = new URL('../../../src/platform/browser/', import.meta.url);
const page = new URL('pages/engine-page.ts', import.meta.url);

/**
 * Serves the page of the test, programs of workers under the names that `new URL(...)` gives them, and
 * below `/data/` the small golden case.
 */
export async function serveEngine(): Promise<{ url: string; close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    answer(request.url ?? '/', response).catch(() => response.writeHead(404).end());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') {
    throw new Error('the server has no port');
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

async function answer(path: string, response: ServerResponse): Promise<void> {
  if (path === '/') {
    response.setHeader('content-type', 'text/html');
    response.end('<!doctype html><title>engine</title><script src="/page.js"></script>');
  } else if (path === '/page.js') {
    await sendProgram(page, response);
  } else if (path.startsWith('/data/')) {
    response.end(await readFile(join(emcPublic, path.slice('/data/'.length))));
  } else {
    await sendProgram(new URL(`.${path}`, workers), response);
  }
}

async function sendProgram(entry: URL, response: ServerResponse): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(entry)],
    bundle: true,
    format: 'iife',
    // In a classic script: what the bundler of the labextension puts there too.
    define: { 'import.meta.url': 'globalThis.location.href' },
    charset: 'utf8',
    write: false,
    logLevel: 'silent',
  });
  response.setHeader('content-type', 'text/javascript; charset=utf-8');
  response.end(outputFiles[0].text);
}
