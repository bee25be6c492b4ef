import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Route } from 'playwright-core';
import { expect } from 'vitest';
import { startDragonfly } from './support/dragonfly-run.ts';
import { gatewayOf } from './support/gateway.ts';
import { test as base } from './support/lab-test.ts';
import { lookInBothThemes } from './support/look.ts';
import { workersWithHome } from './support/processes.ts';
import { askOf, runThat, startGolden } from './support/start-run.ts';

const VOLUMES = '**/damselfly/api/runs/*/volumes/**';

/** Names of runs. */
const runs = {
  shown: 'slide-n6',
  failed: 'cut-off',
  lost: 'slide-n7',
  paused: 'slide-n8',
  queued: 'slide-n9',
};

const test = base.extend<{ photons: string; runs: typeof runs }>({
  /** A file of photons that ends too early, beside the small golden case. */
  photons: [
    async ({ workplace: { root } }, use) => {
      const whole = readFileSync(join(root, 'golden/photons.emc'));
      writeFileSync(join(root, 'golden/cut-off.emc'), whole.subarray(0, whole.length / 2));
      await use('cut-off.emc');
    },
    { scope: 'file' },
  ],
  /** Runs that did not end well, or did not begin yet. */
  runs: [
    async ({ server, photons, workplace: { root, home } }, use) => {
      startDragonfly(join(root, 'beamtime', runs.shown)).finishIteration();
      const gateway = gatewayOf(server);
      const startLong = (name: string): Promise<string> =>
        startGolden(gateway, { root, name, iterations: 99, rotations: 5 });
      const lost = await startLong(runs.lost);
      await runThat(gateway, lost, 'has begun', ({ iteration }) => iteration >= 2);
      process.kill(workersWithHome(home)[0].pid, 'SIGKILL');
      await runThat(gateway, lost, 'is lost', ({ state }) => state === 'lost');
      const broken = { root, name: runs.failed, iterations: 9, photons };
      const failed = await startGolden(gateway, broken);
      await runThat(gateway, failed, 'has failed', ({ state }) => state === 'failed');
      const paused = await startLong(runs.paused);
      await runThat(gateway, paused, 'computes', ({ state }) => state === 'running');
      await askOf(gateway, paused, 'pause');
      await runThat(gateway, paused, 'is paused', ({ state }) => state === 'paused');
      const queued = await startLong(runs.queued);
      await runThat(gateway, queued, 'waits', ({ state }) => state === 'queued');
      await use(runs);
    },
    { scope: 'file' },
  ],
});

test('nothing is there yet', async ({ lab }) => {
  await lab.openSidebar();
  await lab.sidebar.getByText('No runs yet').waitFor();
  const form = await lab.openForm();
  await form.node.getByText('A photon file, .emc or HDF5').waitFor();
  const panels = '.dfl-Sidebar, .dfl-Launch';
  expect(await lookInBothThemes(lab.page, 'empty', panels)).toEqual([]);
});

test('what is wrong in the form is said where it is', async ({ lab, photons }) => {
  await lab.openSidebar();
  const form = await lab.openForm();
  await form.openConfig('golden/config.ini');
  await form.node.getByText('600 frames').waitFor();
  await form.field('Photons').fill(photons);
  await form.field('Photons').press('Enter');
  await form.node.getByText('cut-off.emc:').first().waitFor();
  // It is off, and tells why when it is pressed all the same.
  expect(await form.startButton.isDisabled()).toBe(true);
  await form.startButton.press('Enter');
  await form.node.getByText(/^Not started/).waitFor();
  expect(await lookInBothThemes(lab.page, 'field-error', '.dfl-Launch')).toEqual([]);
});

test('a run shows what it waits for, what failed and how old it is', async ({
  lab,
  relay,
  runs,
}) => {
  const look = (name: string): Promise<readonly string[]> =>
    lookInBothThemes(lab.page, name, '.dfl-RunView');
  await lab.openSidebar();

  let panel = await lab.openRun(runs.queued);
  await panel.tile('Model').getByText(`Waits for ${runs.paused}.`).waitFor();
  expect.soft(await look('queued')).toEqual([]);

  panel = await lab.openRun(runs.failed);
  await panel.node.getByRole('alert').getByText('failed in iteration 1').waitFor();
  expect.soft(await look('failed')).toEqual([]);

  panel = await lab.openRun(runs.lost);
  await panel.node.getByRole('alert').getByText('was lost in iteration').waitFor();
  expect.soft(await look('lost')).toEqual([]);

  const held: Route[] = [];
  await lab.page.route(VOLUMES, (route) => void held.push(route));
  panel = await lab.openRun(runs.shown);
  await panel.iterationSlider.waitFor();
  expect.soft(await look('loading')).toEqual([]);

  for (const route of held) {
    const body = JSON.stringify({ tag: 'Internal', message: 'The disk does not answer.' });
    await route.fulfill({ status: 500, contentType: 'application/json', body });
  }
  await panel.node.getByText('The model of iteration 1 did not come').first().waitFor();
  expect.soft(await look('error')).toEqual([]);

  await lab.page.unroute(VOLUMES);
  await panel.button('Try again').first().click();
  await panel.tile('Model').getByText('Iteration 1').waitFor();
  await relay.cutGateway(lab.page.context());
  await panel.staleChip(/^Shown: \d+\s(s|min) ago · reconnecting$/).waitFor();
  expect.soft(await look('stale')).toEqual([]);
});
