import type { Browser, BrowserContext } from 'playwright-core';
import { test as base } from 'vitest';
import { launchBrowser, openContext } from '../support/browser.ts';
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
  readonly browser: Browser;
  readonly site: ServedFolder;
  readonly closed: ClosedBrowser;
}

/** `test` with a JupyterLite site; each test has a browser profile of its own. */
export const test = base.extend<LiteFixtures>({
  browser: [
    async ({}, use) => {
      const browser = await launchBrowser();
      await use(browser);
      await browser.close();
    },
    { scope: 'file' },
  ],
  site: [
    async ({}, use) => {
      const site = await makeLiteSite();
      await use(site);
      await site.close();
    },
    { scope: 'file' },
  ],
  closed: async ({ browser, site }, use) => {
    const context = await openContext(browser);
    const refused: string[] = [];
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
        await lab.page.goto(`${site.url}lab/index.html`);
        await lab.ready();
        return lab;
      },
    });
    await context.close();
  },
});
