import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { dropFiles } from '../support/drop-files.ts';
import { goldenFiles } from '../support/golden-data.ts';
import type { LabPage } from '../support/lab-page.ts';
import { RunPanel } from '../support/run-panel.ts';
import { test } from './lite-test.ts';
import { storedFiles } from './stored-files.ts';

/** Bytes of one output of the small golden case with its previews, about: 49^3 voxels. */
const OUTPUT = 2.1e6;

/** Bytes of its input, which the page keeps. */
const INPUT = 0.94e6;

/** Sets how much more storage than it uses now the page's origin gets, as long as the page is open. */
async function limitStorage(page: Page): Promise<(bytes: number) => Promise<void>> {
  const session = await page.context().newCDPSession(page);
  return async (bytes) => {
    const { origin, usage } = await page.evaluate(async () => {
      const { usage = 0 } = await navigator.storage.estimate();
      return { origin: location.origin, usage };
    });
    const quotaSize = Math.max(1, usage + bytes);
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize });
  };
}

async function startDropped(lab: LabPage, iterations: number): Promise<RunPanel> {
  const form = await lab.openForm();
  await dropFiles(form.node, goldenFiles);
  await form.node.getByText('600 frames').waitFor();
  await form.field('Iterations').fill(String(iterations));
  await form.startButton.click();
  return new RunPanel(lab.page);
}

/** Numbers of the outputs that lie in the storage. */
async function keptOutputs(page: Page): Promise<number[]> {
  const files = await storedFiles(page);
  return files
    .flatMap(({ path }) => /output_(\d{3})\.h5$/.exec(path)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);
}

test('a browser with room for a few outputs keeps the last ones, and the whole log', async ({
  closed,
}) => {
  const lab = await closed.open();
  const leaveRoom = await limitStorage(lab.page);
  await leaveRoom(INPUT + 3.5 * OUTPUT);
  const panel = await startDropped(lab, 6);
  await panel.waitForState('Finished');
  await panel.waitForIteration(6);
  const kept = await keptOutputs(lab.page);
  expect([
    [5, 6],
    [4, 5, 6],
    [3, 4, 5, 6],
  ]).toContainEqual(kept);
  await panel.node.getByRole('tab', { name: 'History' }).click();
  await panel.node
    .getByText(/was removed to make room/)
    .first()
    .waitFor();
  await panel.iterationSlider.focus();
  await lab.page.keyboard.press('Home');
  await panel.tile('Model').getByText('Start model').waitFor();
});

test('a browser without any room refuses the run with the reason', async ({ closed }) => {
  const lab = await closed.open();
  const leaveRoom = await limitStorage(lab.page);
  await leaveRoom(-OUTPUT);
  const panel = await startDropped(lab, 6);
  await panel.waitForState('Failed');
  await panel.node
    .getByText(/^Not enough storage in this browser/)
    .first()
    .waitFor();
});

test('storage that ends in the middle of a run costs no finished iteration', async ({ closed }) => {
  const lab = await closed.open();
  const panel = await startDropped(lab, 200);
  await panel.waitForIteration(2);
  const leaveRoom = await limitStorage(lab.page);
  // Less than one output takes: removing others makes no room.
  await leaveRoom(-Infinity);
  await panel.waitForState('Failed');
  await panel.node
    .getByText(/Not enough storage in this browser/)
    .first()
    .waitFor();
  const finished = await panel.finished();
  expect(await keptOutputs(lab.page)).toContain(finished);

  await leaveRoom(20 * OUTPUT);
  await panel.button('Resume').click();
  await panel.waitForIteration(finished + 1);
  await panel.button('Stop').click();
  await panel.waitForState('Stopped');
});
