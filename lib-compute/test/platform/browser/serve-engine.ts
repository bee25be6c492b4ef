import { readFile } from 'node:fs/promises';
import type { RequestListener, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { bundleEntry } from '../../../../tools/browser/bundle-entry.ts';
import { serveLocally, type LocalServer } from '../../../../tools/browser/serve-locally.ts';
import { emcPublic } from '../../support/golden-folders.ts';

const workers = new URL('../../../src/platform/browser/', import.meta.url);
const page = new URL('pages/engine-page.ts', import.meta.url);

/**
 * Serves the page of the test, programs of workers under the names that `new URL(...)` gives them, and
 * below `/data/` the small golden case.
 *
 * @param others what answers at other paths.
 */
export function serveEngine(others: ReadonlyMap<string, RequestListener>): Promise<LocalServer> {
  return serveLocally((request, response) => {
    const other = others.get(request.url ?? '/');
    if (other) {
      other(request, response);
      return;
    }
    answer(request.url ?? '/', response).catch(() => response.writeHead(404).end());
  });
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
  const program = await bundleEntry(entry, {
    format: 'iife',
    // In a classic script: what the bundler of the labextension puts there too.
    define: { 'import.meta.url': 'globalThis.location.href' },
    charset: 'utf8',
  });
  response.setHeader('content-type', 'text/javascript; charset=utf-8');
  response.end(program);
}
