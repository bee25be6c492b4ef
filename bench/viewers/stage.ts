import { chromium, type Page } from 'playwright-core';
import { serveLocally } from '../../tools/browser/serve-locally.ts';
import { bundleContender, bundleOwn } from './bundle-page.ts';
import type { ContenderEntry } from './contenders.ts';
import { endProcesses, treeMegabytes, treeMilliseconds, treePids } from './process-tree.ts';

/** WebGL without a graphics card, so that what a viewer asks of it is CPU time. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
];

/**
 * A browser of its own with one contender's page; 512 x 512 pixels are what it draws into. It ends with all of its
 * processes when the stage is left, whatever happened there.
 */
export interface Stage extends AsyncDisposable {
  readonly page: Page;
  /** CPU time of the whole browser so far, milliseconds. */
  milliseconds(): number;
  /** Memory of the whole browser. */
  megabytes(): number;
  /** Has the page collect its garbage now, where it would wait; workers go on to wait. */
  collectGarbage(): Promise<void>;
}

/** @param size edge of its data. */
export async function openStage(
  contender: ContenderEntry,
  size: number,
  peers: string,
): Promise<Stage> {
  const [{ script, style }, harness, worker, theme] = await Promise.all([
    bundleContender(contender, peers),
    bundleOwn('bench/viewers/pages/harness.ts'),
    bundleOwn('src/viewers/volume/scene/volume-worker.ts'),
    bundleOwn('style/index.css'),
  ]);
  const files = new Map([
    ['/', ['text/html', pageOf(`${theme.style}${style}`)]],
    ['/contender.js', ['text/javascript', script]],
    ['/harness.js', ['text/javascript', harness.script]],
    ['/volume-worker.ts', ['text/javascript', worker.script]],
  ]);
  // What is opened is closed again where the rest cannot be opened.
  await using opened = new AsyncDisposableStack();
  const served = await serveLocally(({ url = '/' }, response) => {
    const [type, text] = files.get(url.split('?')[0]) ?? ['text/plain', ''];
    response.writeHead(200, { 'content-type': type }).end(text);
  });
  opened.defer(() => served.close());
  const server = await chromium.launchServer({
    executablePath: process.env['DAMSELFLY_CHROMIUM'] ?? '/usr/bin/chromium',
    args: FLAGS,
  });
  const { pid } = server.process();
  opened.defer(async () => {
    // Nobody's children are those of no browser.
    const processes = pid === undefined ? [] : treePids(pid);
    await server.kill();
    endProcesses(processes);
  });
  if (pid === undefined) {
    throw new Error('the browser has ended before it could be measured');
  }
  const browser = await chromium.connect(server.wsEndpoint());
  const page = await browser.newPage({ viewport: { width: 760, height: 620 } });
  const { data, query = '' } = contender;
  await page.goto(`${served.url}?size=${size}&data=${data}&${query}`);
  const stage = opened.move();
  return {
    page,
    milliseconds: () => treeMilliseconds(pid),
    megabytes: () => treeMegabytes(pid),
    async collectGarbage() {
      const session = await page.context().newCDPSession(page);
      await session.send('HeapProfiler.collectGarbage');
      await session.detach();
    },
    [Symbol.asyncDispose]: () => stage.disposeAsync(),
  };
}

function pageOf(style: string): string {
  return `<!doctype html><meta charset="utf-8"><title>bench</title><link rel="icon" href="data:,">
<style>${style} body { margin: 0; } main { width: 512px; height: 560px; }</style>
<body class="dfl-Panel"><main></main>
<script type="module" src="contender.js"></script><script type="module" src="harness.js"></script>`;
}
