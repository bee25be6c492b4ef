import type { Browser } from 'playwright-core';
import { test as base } from 'vitest';
import { launchBrowser } from './browser.ts';
import { oncePerWorker } from './once-per-worker.ts';

const shared = oncePerWorker(launchBrowser, (browser) => browser.close());

/** `test` with one browser for all files; whoever needs a user that nobody was before opens a context. */
export const test = base.extend<{ readonly browser: Browser }>({
  browser: [
    async ({}, use) => {
      await use(await shared.open());
      await shared.close();
    },
    { scope: 'worker' },
  ],
});
