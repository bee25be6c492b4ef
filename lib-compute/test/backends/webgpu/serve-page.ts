import { bundleEntry } from '../../../../tools/browser/bundle-entry.ts';
import { serveLocally, type LocalServer } from '../../../../tools/browser/serve-locally.ts';

/** Serves a page that runs the bundled module `entry`. */
export async function servePage(entry: URL): Promise<LocalServer> {
  const program = await bundleEntry(entry);
  const page = `<!doctype html><title>kernels</title><script type="module">${program}</script>`;
  return serveLocally((_, response) => {
    response.setHeader('content-type', 'text/html').end(page);
  });
}
