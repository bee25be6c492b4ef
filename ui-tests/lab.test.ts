import { gzipSync } from 'node:zlib';
import { expect } from 'vitest';
import { openContext } from './support/browser.ts';
import { gatewayFrom } from './support/gateway.ts';
import { LabPage } from './support/lab-page.ts';
import { sharedLabTest as test } from './support/lab-test.ts';

test('the extension is in JupyterLab, and its gateway answers', async ({ lab }) => {
  expect(await gatewayFrom(lab.page, '/').get('status')).toMatchObject({
    status: 200,
    body: { engines: [{ id: 'local', isReady: true }] },
  });
});

test("the file browser's menu is whole", async ({ lab }) => {
  await lab.fileBrowser.locator('.jp-DirListing-item').first().click({ button: 'right' });
  for (const name of ['Rename', 'Cut', 'Copy', 'Paste', 'New Folder']) {
    await lab.page.locator('.lm-Menu-itemLabel').getByText(name, { exact: true }).waitFor();
  }
  await lab.page.keyboard.press('Escape');
});

test('what JupyterLab loads of it at first is at most 150 kB', async ({ browser, server }) => {
  const context = await openContext(browser);
  const lab = new LabPage(await context.newPage());
  const loaded: Promise<Buffer>[] = [];
  lab.page.on('response', (response) => {
    if (response.url().includes('/lab/extensions/jupyterlab-damselfly/')) {
      const body = response.body();
      // One that comes when all was counted ends with the page.
      body.catch(() => undefined);
      loaded.push(body);
    }
  });
  await lab.open(server);
  const kilobytes = (await Promise.all(loaded))
    .map((body) => gzipSync(body).length / 1000)
    .reduce((sum, part) => sum + part, 0);
  await context.close();

  expect(kilobytes).toBeGreaterThan(0);
  expect(kilobytes).toBeLessThan(150);
});
