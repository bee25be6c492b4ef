import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import { computeRun } from './support/computed-run.ts';
import { sharedLabTest } from './support/lab-test.ts';
import { lookInBothThemes } from './support/look.ts';

/** Names of runs that our command made, stripped of what Dragonfly does not write. */
const runs = { planes: 'classes-of-dragonfly', volumes: 'modes-of-dragonfly' };

const PLANES = ['recon_type = 2d', 'num_modes = 5', 'num_rot = 90', 'friedel_sym = 1'];
const VOLUMES = ['num_div = 2', 'num_modes = 2', 'num_nonrot_modes = 1'];

const test = sharedLabTest.extend<{ runs: typeof runs }>({
  runs: [
    async ({ workplace }, use) => {
      await computeRun(workplace, runs.planes, PLANES, false);
      await computeRun(workplace, runs.volumes, VOLUMES, false);
      await use(runs);
    },
    { scope: 'file' },
  ],
});

/** How many colours a canvas shows. */
function coloursOf(canvas: Locator): Promise<number> {
  return canvas.evaluate((node) => {
    const context = node instanceof HTMLCanvasElement ? node.getContext('2d') : null;
    const data = context?.getImageData(0, 0, context.canvas.width, context.canvas.height).data;
    return new Set(new Uint32Array(data?.buffer ?? new ArrayBuffer())).size;
  });
}

test('a 2D run shows its classes and how many frames each stands for', async ({ lab, runs }) => {
  await lab.openSidebar();
  const panel = await lab.openRun(runs.planes);
  const classes = panel.tile('Classes');
  const options = classes.getByRole('listbox').getByRole('option');
  await options.filter({ hasText: /^Class 4.* frames · / }).waitFor();
  expect(await options.count()).toBe(5);
  expect(await coloursOf(options.first().locator('canvas'))).toBeGreaterThan(20);
  expect(await panel.tile('Model').count()).toBe(0);
  const summary = await classes.getByRole('listbox').getAttribute('aria-label');
  expect(summary).toMatch(/^5 class averages, colours from /);

  const frames = async (): Promise<number[]> =>
    (await options.allTextContents()).map((text) =>
      Number(/Class \d([\d.]+) frames/.exec(text)?.[1]),
    );
  const byNumber = await frames();
  expect(byNumber.reduce((sum, value) => sum + value, 0)).toBeCloseTo(600, 0);
  await classes.getByRole('radio', { name: 'By frames' }).click();
  await expect
    .poll(async () => (await frames()).join(' '))
    .toBe(byNumber.toSorted((a, b) => b - a).join(' '));
  await classes.getByRole('radio', { name: 'By number' }).click();
  await expect.poll(async () => (await frames()).join(' ')).toBe(byNumber.join(' '));

  await options.first().focus();
  await lab.page.keyboard.press('ArrowRight');
  await classes.getByRole('option', { name: 'Class 1', selected: true }).waitFor();
  expect(await lookInBothThemes(lab.page, 'classes', '.dfl-RunView')).toEqual([]);
});

test('of a run of several volumes each can be shown', async ({ lab, runs }) => {
  await lab.openSidebar();
  const panel = await lab.openRun(runs.volumes);
  const choice = panel.node.getByRole('combobox', { name: 'Shown mode' });
  await choice.getByText(/^Mode 2 · [\d.]+.% of frames$/).waitFor({ state: 'attached' });
  await choice.selectOption('2');
  await panel.tile('Model').getByText('Iteration 3 · Fourier intensity · Mode 2').waitFor();
  expect(await lookInBothThemes(lab.page, 'modes', '.dfl-RunView')).toEqual([]);
});
