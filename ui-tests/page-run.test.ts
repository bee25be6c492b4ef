import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { sharedLabTest as test } from './support/lab-test.ts';
import { RunPanel } from './support/run-panel.ts';

test('files of the server run in the page, read by ranges, and are kept over a reload, and go on', async ({
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

  await panel.button('Continue…').click();
  const dialog = lab.page.getByRole('dialog');
  await dialog.getByText('Iterations after iteration 2').waitFor();
  await dialog.getByRole('spinbutton').fill('1');
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await panel.waitForIteration(3);
  await panel.waitForState('Finished');
  expect(await panel.finished()).toBe(3);
  // What was added is kept too.
  await lab.savedWorkspace();
  await lab.reload();
  await panel.waitForState('Finished');
  expect(await panel.finished()).toBe(3);
});

test('a 2D run in the page shows its classes from the start to the end', async ({
  lab,
  workplace: { root },
}) => {
  const keys = ['in_photons_file = photons.emc', 'in_detector_file = det.h5', 'recon_type = 2d'];
  const modes = ['num_modes = 3', 'num_rot = 36', 'friedel_sym = 1', 'beta = 0.5'];
  writeFileSync(join(root, 'golden', 'planes.ini'), ['[emc]', ...keys, ...modes, ''].join('\n'));
  const form = await lab.openForm();
  await form.openConfig('golden/planes.ini');
  await form.node.getByText('600 frames').waitFor();
  await form.node.getByRole('radio', { name: /^This browser/ }).check();
  await form.field('Iterations').fill('3');
  await form.startButton.click();
  const panel = new RunPanel(lab.page);
  // Before anything is computed.
  const classes = panel.tile('Classes');
  await classes.waitFor();
  expect(await panel.tile('Slices').count()).toBe(0);
  await panel.waitForState('Finished');
  await panel.waitForIteration(3);
  const options = classes.getByRole('listbox').getByRole('option');
  await options.filter({ hasText: /^Class 2.* frames/ }).waitFor();
  expect(await options.count()).toBe(3);
  await panel.node
    .getByText(/^This browser · \d+ workers?$/)
    .first()
    .waitFor();
});
