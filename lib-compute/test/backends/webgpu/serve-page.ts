import { bundleEntry } from '../../../../tools/browser/bundle-entry.ts';
import { serveLocally, type LocalServer } from '../../../../tools/browser/serve-locally.ts';

/** Serves a page that runs the bundled module `entry`, and `worker` as `/worker.js`. */
export async function servePage(entry: URL, worker: URL): Promise<LocalServer> {
  const [program, workerProgram] = await Promise.all([bundleEntry(entry), bundleEntry(worker)]);
  const page = `<!doctype html><title>kernels</title><script type="module">${program}</script>`;
  return serveLocally((request, response) => {
    if (request.url === '/worker.js') {
      response.setHeader('content-type', 'text/javascript').end(workerProgram);
    } else {
      response.setHeader('content-type', 'text/html').end(page);
    }
  });
}
