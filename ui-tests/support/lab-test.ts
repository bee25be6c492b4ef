import { openContext } from './browser.ts';
import { test as base } from './browser-test.ts';
import { keepEvidence } from './evidence.ts';
import { LabPage } from './lab-page.ts';
import { startLab, type LabServer } from './lab-server.ts';
import { startRelay, type Relay } from './relay.ts';
import { makeWorkplace, type Workplace } from './workplace.ts';

export interface LabFixtures {
  readonly workplace: Workplace;
  readonly server: LabServer;
  readonly relay: Relay;
  /** A page of its own for each test, opened and ready. */
  readonly lab: LabPage;
}

/** `test` with JupyterLab: each file has its own user and server, each test its own page. */
export const test = labTest('file');

/**
 * The same with one user and server for all files that name this one: each names its runs and folders as
 * no other does, and harms no process.
 */
export const sharedLabTest = labTest('worker');

function labTest(scope: 'file' | 'worker') {
  return base.extend<LabFixtures>({
    workplace: [
      async ({}, use) => {
        const workplace = makeWorkplace();
        await use(workplace);
        workplace.dispose();
      },
      { scope },
    ],
    server: [
      async ({ workplace }, use) => {
        const server = await startLab(workplace);
        await use(server);
        await server.end();
      },
      { scope },
    ],
    relay: [
      async ({ server }, use) => {
        const relay = await startRelay(server.url);
        await use(relay);
        await relay.close();
      },
      { scope },
    ],
    lab: async ({ browser, server, relay, task }, use) => {
      const context = await openContext(browser);
      const lab = new LabPage(await context.newPage());
      await lab.open({ ...server, url: relay.url });
      await use(lab);
      await keepEvidence(task, lab, server.log());
      await context.close();
    },
  });
}
