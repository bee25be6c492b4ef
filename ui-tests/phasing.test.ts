import { readFile } from 'node:fs/promises';
import { expect } from 'vitest';
import { computeRun } from './support/computed-run.ts';
import { sharedLabTest } from './support/lab-test.ts';
import { lookInBothThemes } from './support/look.ts';

const RUN = 'classes-to-phase';
const PLANES = ['recon_type = 2d', 'num_modes = 3', 'num_rot = 90', 'friedel_sym = 1'];

const test = sharedLabTest.extend<{ run: string }>({
  run: [
    async ({ workplace }, use) => {
      await computeRun(workplace, RUN, PLANES, false);
      await use(RUN);
    },
    { scope: 'file' },
  ],
});

test('a class is phased with live pictures, and saved', async ({ lab, run }) => {
  const { page } = lab;
  await lab.openSidebar();
  const panel = await lab.openRun(run);
  const classes = panel.tile('Classes');
  await classes.getByRole('option', { name: /^Class 2/ }).click();
  await classes.getByRole('button', { name: 'Phase class 2…' }).click();
  const phase = page.locator('.dfl-PhasePanel');
  await phase.getByRole('img', { name: 'Measured intensity' }).waitFor();
  expect(await phase.getByText('known to 3 %').count()).toBe(0);
  expect(await phase.getByRole('combobox', { name: 'Class' }).inputValue()).toBe('2');

  // What cannot be phased says why, and is not begun.
  const algorithm = phase.getByRole('textbox', { name: 'Algorithm' });
  await algorithm.fill('50 HIO');
  await phase.getByText(/^The algorithm should be numbers of iterations/).waitFor();
  await phase.getByText('Correct the marked fields first.').waitFor();
  await algorithm.fill('20 ER 60 DM 20 ER');
  const starts = phase.getByRole('spinbutton', { name: 'Random starts' });
  await starts.fill('3');
  await starts.press('Enter');

  await phase.getByRole('button', { name: 'Start phasing' }).click();
  await phase.getByText(/^The best of 3: seed [123], Fourier error /).waitFor();
  for (const name of ['Calculated intensity', 'Density']) {
    await phase.getByRole('img', { name }).waitFor();
  }
  expect(await phase.getByRole('row').count()).toBe(4);
  expect(await lookInBothThemes(page, 'phasing', '.dfl-PhasePanel')).toEqual([]);

  const download = page.waitForEvent('download');
  await phase.getByRole('button', { name: 'HDF5' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe(`${RUN}-003-class-2.h5`);
  expect((await readFile(await file.path())).subarray(1, 4).toString()).toBe('HDF');
  const picture = page.waitForEvent('download');
  await phase.getByRole('button', { name: 'PNG' }).click();
  expect((await readFile(await (await picture).path())).subarray(1, 4).toString()).toBe('PNG');

  // Many iterations are ended, and what they came to stays.
  await algorithm.fill('50000 DM');
  await phase.getByRole('button', { name: 'Start phasing' }).click();
  await phase.getByText(/^Start 1 of 3/).waitFor();
  await phase.getByRole('img', { name: 'Density' }).waitFor();
  await phase.getByRole('button', { name: 'Cancel' }).click();
  await phase.getByText(/^Ended after 0 of 3 starts: seed 1, /).waitFor();
});
