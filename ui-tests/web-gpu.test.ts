import { expect } from 'vitest';
import { writeArtefact } from './support/artefacts.ts';
import { launchBrowser, openContext, SOFTWARE_WEBGPU } from './support/browser.ts';
import { keepEvidence } from './support/evidence.ts';
import { LabPage } from './support/lab-page.ts';
import { writeDamselflySettings } from './support/lab-settings.ts';
import { test as base } from './support/lab-test.ts';
import { watchLongTasks } from './support/measures.ts';
import { keepPicture } from './support/pictures.ts';
import { RunPanel } from './support/run-panel.ts';

/** `test` in a browser with WebGPU on the processor, which the user's settings ask for by its name. */
const test = base.extend<{ readonly webGpuLab: LabPage }>({
  webGpuLab: async ({ server, workplace: { home }, task }, use) => {
    writeDamselflySettings(home, { backend: 'webgpu-software' });
    const browser = await launchBrowser(SOFTWARE_WEBGPU);
    const lab = new LabPage(await (await openContext(browser)).newPage());
    await lab.open(server);
    await use(lab);
    await keepEvidence(task, lab, server.log());
    await browser.close();
  },
});

test('a run in the page is computed on WebGPU, away from the thread of the page', async ({
  webGpuLab: lab,
}) => {
  await lab.openSidebar();
  // Without it on the page's own thread, whatever computes on WebGPU is in a worker.
  await lab.page.evaluate(() => Object.defineProperty(navigator, 'gpu', { value: undefined }));
  const form = await lab.openForm();
  await form.openConfig('golden/config.ini');
  await form.node.getByText('600 frames').waitFor();
  await form.node.getByRole('radio', { name: /^This browser/ }).check();
  // Automatic never takes a software adapter.
  await form.node.getByText(/^WebAssembly, because WebGPU is not available here/).waitFor();
  expect(await form.node.getByRole('radio', { name: /software adapter/ }).isChecked()).toBe(true);
  await keepPicture(lab.page, 'form-web-gpu');
  await form.field('Iterations').fill('2');

  await form.startButton.click();
  const panel = new RunPanel(lab.page);
  await panel.node.waitFor();
  // The panel draws on the processor here: with another one in front, only the run is at work.
  await lab.page.getByRole('tab', { name: 'New: golden' }).click();
  const longTasks = await watchLongTasks(lab.page);
  await lab.runs.getByRole('option').filter({ hasText: 'Finished' }).waitFor();
  writeArtefact('web-gpu.txt', `main thread held by tasks of ${inWords(await longTasks())}\n`);

  await lab.openRun('golden');
  await panel.waitForState('Finished');
  await panel.waitForIteration(2);
  const device = panel.node
    .locator('.dfl-RunHeader')
    .getByText(/^This browser · WebGPU, software adapter · /);
  expect(await device.textContent()).toMatch(/swiftshader/i);
  const parameters = panel.node.getByRole('region', { name: 'Parameters' });
  await parameters.getByText('Time of iteration 2').waitFor();
  await parameters.getByText('Likelihood').waitFor();
  await parameters.getByText(/iterations per minute/).waitFor();
  await parameters.getByText('Merge').scrollIntoViewIfNeeded();
  await keepPicture(lab.page, 'run-web-gpu');
});

function inWords(tasks: readonly number[]): string {
  const long = tasks.map((task) => task.toFixed(0)).join(', ');
  return long === '' ? 'less than 50 ms' : `${long} ms`;
}
