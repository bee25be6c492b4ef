import type { BrowserContext } from 'playwright-core';
import { openContext } from '../support/browser.ts';
import { test as base } from '../support/browser-test.ts';
import { keepEvidence } from '../support/evidence.ts';
import { oncePerWorker } from '../support/once-per-worker.ts';
import { LabPage } from '../support/lab-page.ts';
import { makeLiteSite } from './lite-site.ts';
import type { ServedFolder } from './serve-folder.ts';

/** A browser whose network ends at the site. */
export interface ClosedBrowser {
  readonly context: BrowserContext;
  /** Addresses that were asked for elsewhere. */
  readonly refused: readonly string[];
  /** Opens JupyterLite in one more tab and waits until it can be used. */
  open(): Promise<LabPage>;
}

interface LiteFixtures {
  readonly site: ServedFolder;
  readonly closed: ClosedBrowser;
}

const shared = oncePerWorker(makeLiteSite, (site) => site.close());

/** `test` with one JupyterLite site for all files; each test has a browser profile of its own. */
export const test = base.extend<LiteFixtures>({
  site: [
    async ({}, use) => {
      await use(await shared.open());
      await shared.close();
    },
    { scope: 'worker' },
  ],
  closed: async ({ browser, site, task }, use) => {
    const context = await openContext(browser);
    const refused: string[] = [];
    const opened: LabPage[] = [];
    const { origin } = new URL(site.url);
    await context.route('**/*', (route) => {
      const address = route.request().url();
      if (new URL(address).origin === origin) {
        return route.continue();
      }
      refused.push(address);
      return route.abort();
    });
    await use({
      context,
      refused,
      async open() {
        const lab = new LabPage(await context.newPage());
        opened.push(lab);
        await lab.page.goto(`${site.url}lab/index.html`);
        await lab.ready();
        return lab;
      },
    });
    for (const lab of opened.filter(({ page }) => !page.isClosed()).slice(-1)) {
      await keepEvidence(task, lab);
    }
    await context.close();
  },
});
