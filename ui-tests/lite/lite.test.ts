import { readFile, writeFile } from 'node:fs/promises';
import { expect } from 'vitest';
import { artefactPath } from '../support/artefacts.ts';
import { RunPanel } from '../support/run-panel.ts';
import { test } from './lite-test.ts';
import { storedFiles } from './stored-files.ts';

/** What an HDF5 file begins with. */
const HDF5 = Buffer.from('\x89HDF\r\n\x1a\n', 'latin1');

test('with no server, the example runs to its end in the page; its files can be downloaded', async ({
  closed,
}) => {
  const lab = await closed.open();
  await lab.runCommand('Show Runs');
  await lab.sidebar.getByText('This server runs no Damselfly gateway').first().waitFor();

  await lab.runCommand('Run Example');
  const panel = new RunPanel(lab.page);
  for (const iteration of [1, 2, 8, 15]) {
    await panel.waitForIteration(iteration);
  }
  await panel.waitForState('Finished');
  expect(await panel.finished()).toBe(15);
  await writeFile(artefactPath('lite', 'run.png'), await lab.page.screenshot());

  const files = await storedFiles(lab.page);
  const outputs = files.filter(({ path }) => /\/files\/output\/output_\d{3}\.h5$/.test(path));
  expect(outputs.length).toBe(16);

  await panel.node.getByRole('tab', { name: 'Files' }).click();
  const download = lab.page.waitForEvent('download');
  await panel.button('Download output_015.h5').click();
  const bytes = await readFile(await (await download).path());
  expect(bytes.subarray(0, HDF5.length)).toEqual(HDF5);
  expect(bytes.length).toBe(outputs.find(({ path }) => path.endsWith('_015.h5'))?.bytes);

  await lab.page.reload();
  await lab.ready();
  await lab.openSidebar();
  await lab.openRun('example');
  await panel.waitForState('Finished');
  await panel.waitForIteration(15);
  expect(closed.refused).toEqual([]);
});

test('a run whose tab was closed is lost, and another tab resumes it', async ({ closed }) => {
  const first = await closed.open();
  await first.runCommand('Run Example');
  const begun = new RunPanel(first.page);
  await begun.waitForIteration(1);
  await begun.button('Pause').click();
  await begun.waitForState('Paused');
  const finished = await begun.finished();

  const second = await closed.open();
  await second.openSidebar();
  await second.openRun('example');
  const panel = new RunPanel(second.page);
  await panel.waitForState('Paused');
  await first.page.close();
  await panel.waitForState('Lost');
  expect(await panel.finished()).toBe(finished);
  await panel.button('Resume').click();
  await panel.waitForIteration(finished + 1);
  await panel.button('Stop').click();
  await panel.waitForState('Stopped');
  expect(closed.refused).toEqual([]);
});
