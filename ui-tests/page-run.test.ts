import { expect } from 'vitest';
import { test } from './support/lab-test.ts';
import { RunPanel } from './support/run-panel.ts';

test('files of the server run in the page, read by ranges, and are kept over a reload', async ({
  lab,
}) => {
  const ranges: (string | undefined)[] = [];
  lab.page.context().on('request', (request) => {
    if (request.url().includes('/files/golden/photons.emc')) {
      ranges.push(request.headers()['range']);
    }
  });
  const form = await lab.openForm();
  await form.openConfig('golden/config.ini');
  await form.node.getByText('600 frames').waitFor();
  await form.node.getByRole('radio', { name: /^This browser/ }).check();
  await form.field('Iterations').fill('2');
  await form.startButton.click();
  const panel = new RunPanel(lab.page);
  await panel.waitForState('Finished');
  await panel.waitForIteration(2);
  expect(ranges).not.toEqual([]);
  expect(ranges).not.toContain(undefined);

  await lab.savedWorkspace();
  await lab.reload();
  await panel.waitForState('Finished');
  await panel.waitForIteration(2);
});
