import type { Browser, BrowserContext } from 'playwright-core';
import { test as base } from 'vitest';
import { artefactPath, fileName } from './artefacts.ts';
import { launchBrowser } from './browser.ts';
import { LabPage } from './lab-page.ts';
import { startLab, type LabServer } from './lab-server.ts';
import { makeWorkplace, type Workplace } from './workplace.ts';

export interface LabFixtures {
  readonly browser: Browser;
  readonly workplace: Workplace;
  readonly server: LabServer;
  /** A page of its own for each test, opened and ready. */
  readonly lab: LabPage;
}

/** As the pictures of the design. */
export const VIEWPORT = { width: 1600, height: 1000 };

/** `test` with JupyterLab: each file has its own user, server and browser, each test its own page. */
export const test = base.extend<LabFixtures>({
  browser: [
    async ({}, use) => {
      const browser = await launchBrowser();
      await use(browser);
      await browser.close();
    },
    { scope: 'file' },
  ],
  workplace: [
    async ({}, use) => {
      const workplace = makeWorkplace();
      await use(workplace);
      workplace.dispose();
    },
    { scope: 'file' },
  ],
  server: [
    async ({ workplace }, use) => {
      const server = await startLab(workplace);
      await use(server);
      await server.end();
    },
    { scope: 'file' },
  ],
  lab: async ({ browser, server, task }, use) => {
    const context = await browser.newContext({ viewport: VIEWPORT });
    await context.tracing.start({ screenshots: true, snapshots: true });
    const lab = new LabPage(await context.newPage());
    await lab.open(server);
    await use(lab);
    await closeAndKeepTrace(context, task.result?.state === 'fail' ? task.name : undefined);
  },
});

/** `npx playwright-core show-trace FILE` shows what happened in a test that failed. */
async function closeAndKeepTrace(context: BrowserContext, failed?: string): Promise<void> {
  await context.tracing.stop(
    failed === undefined ? {} : { path: artefactPath('failures', `${fileName(failed)}.zip`) },
  );
  await context.close();
}
