import { writeFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { test as base } from 'vitest';
import { artefactPath, fileName } from './artefacts.ts';
import { launchBrowser, openContext } from './browser.ts';
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
    const context = await openContext(browser);
    const lab = new LabPage(await context.newPage());
    await lab.open(server);
    await use(lab);
    if (task.result?.state === 'fail') {
      await keepEvidence(lab, server, fileName(task.name));
    }
    await context.close();
  },
});

/** What the user saw last, and what the server and the page have said. */
async function keepEvidence(lab: LabPage, server: LabServer, name: string): Promise<void> {
  await lab.page.screenshot({ path: artefactPath('failures', `${name}.png`) });
  writeFileSync(artefactPath('failures', `${name}.log`), `${server.log()}\n${lab.messages()}`);
}
