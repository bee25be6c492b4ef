import { once } from 'node:events';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export interface ServedPage {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves a page that runs the bundled module `entry`, and `worker` as `/worker.js`, on 127.0.0.1: browsers
 * offer WebGPU to secure contexts only.
 */
export async function servePage(entry: URL, worker: URL): Promise<ServedPage> {
  const [program, workerProgram] = await Promise.all([entry, worker].map(bundled));
  const page = `<!doctype html><title>kernels</title><script type="module">${program}</script>`;
  const server = createServer((request, response) => {
    if (request.url === '/worker.js') {
      response.setHeader('content-type', 'text/javascript').end(workerProgram);
    } else {
      response.setHeader('content-type', 'text/html').end(page);
    }
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

async function bundled(entry: URL): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(entry)],
    bundle: true,
    format: 'esm',
    write: false,
    logLevel: 'silent',
  });
  return outputFiles[0].text;
}
