import { bundleEntry } from '../../../tools/browser/bundle-entry.ts';
import { serveLocally, type LocalServer } from '../../../tools/browser/serve-locally.ts';

/** What JupyterLab's light theme sets of the variables that the viewers use. */
const THEME = `:root { --jp-layout-color1: #fff; --jp-layout-color2: #eee; --jp-layout-color3: #bdbdbd;
  --jp-ui-font-color1: rgb(0 0 0 / 87%); --jp-ui-font-size1: 13px; --jp-ui-font-size0: 11px;
  --jp-ui-font-family: system-ui, sans-serif; --jp-brand-color1: #1976d2; --jp-border-radius: 2px; }
  body { margin: 0; }`;

/** Serves a bare page with the viewers, their styles and their worker, as a bundler lays them out. */
export async function serveViewers(): Promise<LocalServer> {
  const served = new Map<string, { readonly type: string; readonly text: string }>();
  const [page, worker, style] = await Promise.all([
    bundle('page.ts'),
    bundle('../volume/scene/volume-worker.ts'),
    bundle('../../../style/index.css'),
  ]);
  const head = `<!doctype html><meta charset="utf-8"><title>viewers</title><link rel="icon" href="data:,"><style>${THEME}${style}</style>`;
  served.set('/', {
    type: 'text/html',
    text: `${head}<body class="dfl-Panel"><script type="module" src="page.js"></script>`,
  });
  served.set('/page.js', { type: 'text/javascript', text: page });
  served.set('/volume-worker.ts', { type: 'text/javascript', text: worker });
  return serveLocally(({ url = '/' }, response) => {
    const file = served.get(url);
    response.writeHead(file ? 200 : 404, { 'content-type': file?.type ?? 'text/plain' });
    response.end(file?.text);
  });
}

function bundle(entry: string): Promise<string> {
  return bundleEntry(new URL(entry, import.meta.url));
}
