import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { expect } from 'vitest';
import { openContext } from '../support/browser.ts';
import { gatewayFrom } from '../support/gateway.ts';
import { copyGolden } from '../support/golden-data.ts';
import { runThat, startGolden } from '../support/start-run.ts';
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
      const context = await openContext(browser);
      await use(await logIn(context, hub, 'alice'));
      await context.close();
    },
    { scope: 'file' },
  ],
  bob: [
    async ({ browser, hub }, use) => {
      const context = await openContext(browser);
      await use(await logIn(context, hub, 'bob'));
      await context.close();
    },
    { scope: 'file' },
  ],
});

test('each user has an own gateway and sees own runs only', async ({ hub, alice, bob }) => {
  const [hers, his] = [
    gatewayFrom(alice.page, '/user/alice/'),
    gatewayFrom(bob.page, '/user/bob/'),
  ];
  const root = hub.homeOf('alice');
  copyGolden(join(root, 'golden'));
  const id = await startGolden(hers, { root, name: 'of-alice', iterations: 3 });
  await runThat(hers, id, 'is finished', ({ state }) => state === 'done');
  expect(await hers.get('runs')).toMatchObject({ body: [{ id }] });
  expect(await his.get('runs')).toEqual({ status: 200, body: [] });
  expect(await his.get(`runs/${id}`)).toMatchObject({ status: 404 });
  for (const user of ['alice', 'bob']) {
    expect(gatewaysWithHome(hub.homeOf(user))).toHaveLength(1);
  }
});

test("a user reaches another's gateway neither to read nor to write", async ({ alice, bob }) => {
  const asked = '/user/alice/';
  expect(await gatewayFrom(alice.page, asked).get('status')).toMatchObject({ status: 200 });
  expect(await gatewayFrom(bob.page, asked).get('status')).toMatchObject({ status: 403 });
  expect(await gatewayFrom(bob.page, asked).post('example', {})).toMatchObject({ status: 403 });
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
