import type { BrowserContext } from 'playwright-core';
import { expect } from 'vitest';
import { askGateway } from '../support/ask-gateway.ts';
import { LabPage } from '../support/lab-page.ts';
import { test as base } from '../support/lab-test.ts';
import { gatewaysWithHome } from '../support/processes.ts';
import { HUB_PASSWORD, startHub, type HubServer } from './hub-server.ts';

const test = base.extend<{ hub: HubServer; alice: LabPage; bob: LabPage }>({
  hub: [
    async ({}, use) => {
      const hub = await startHub();
      await use(hub);
      await hub.end();
    },
    { scope: 'file' },
  ],
  alice: [
    async ({ browser, hub }, use) => {
      const context = await browser.newContext();
      await use(await logIn(context, hub, 'alice'));
      await context.close();
    },
    { scope: 'file' },
  ],
  bob: [
    async ({ browser, hub }, use) => {
      const context = await browser.newContext();
      await use(await logIn(context, hub, 'bob'));
      await context.close();
    },
    { scope: 'file' },
  ],
});

test('each user has an own gateway and sees own runs only', async ({ hub, alice, bob }) => {
  expect(await askGateway(alice.page, 'status', '/user/alice/')).toMatchObject({ status: 200 });
  expect(await askGateway(bob.page, 'status', '/user/bob/')).toMatchObject({ status: 200 });
  expect(gatewaysWithHome(hub.homeOf('alice'))).toHaveLength(1);
  expect(gatewaysWithHome(hub.homeOf('bob'))).toHaveLength(1);
});

test("a user cannot reach another's gateway", async ({ alice, bob }) => {
  expect(await askGateway(alice.page, 'status', '/user/alice/')).toMatchObject({ status: 200 });
  expect(await askGateway(bob.page, 'status', '/user/alice/')).toMatchObject({ status: 403 });
});

async function logIn(context: BrowserContext, hub: HubServer, user: string): Promise<LabPage> {
  const page = await context.newPage();
  await page.goto(`${hub.url}hub/login`);
  await page.getByLabel('Username:').fill(user);
  await page.getByLabel('Password:').fill(HUB_PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(`**/user/${user}/lab`);
  const lab = new LabPage(page);
  await lab.ready();
  return lab;
}
