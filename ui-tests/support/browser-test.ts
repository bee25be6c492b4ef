import type { Browser } from 'playwright-core';
import { test as base } from 'vitest';
import { launchBrowser } from './browser.ts';

/** `test` with one browser for all files; whoever needs a user that nobody was before opens a context. */
export const test = base.extend<{ readonly browser: Browser }>({
  browser: [
    async ({}, use) => {
      const browser = await launchBrowser();
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
});
