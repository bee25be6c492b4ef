import { readFile } from 'node:fs/promises';
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

test('classes are compared along their common lines, and chosen there as in the grid', async ({
  lab,
  runs,
}) => {
  await lab.openSidebar();
  const panel = await lab.openRun(runs.planes);
  const classes = panel.tile('Classes');
  await classes.getByRole('listbox').getByRole('option').first().waitFor();
  await classes.getByRole('radio', { name: 'Common lines' }).click();
  const plot = classes.getByRole('listbox', { name: /^5 classes by their common lines/ });
  const points = plot.getByRole('option');
  await points.first().waitFor();
  expect(await points.count()).toBe(5);
  expect(await points.allTextContents()).toContain('4');

  await points.nth(2).focus();
  const card = classes.getByRole('tooltip');
  await card.getByText('Class 2').waitFor();
  expect(await coloursOf(card.locator('canvas'))).toBeGreaterThan(20);
  await lab.page.keyboard.press('Space');
  await classes.getByRole('button', { name: 'Frames of class 2' }).waitFor();

  // A box around all, then a click on one of them.
  const box = await plot.boundingBox();
  expect(box).not.toBeNull();
  const { x = 0, y = 0, width = 0, height = 0 } = box ?? {};
  await lab.page.mouse.move(x + width - 4, y + 4);
  await lab.page.mouse.down();
  await lab.page.mouse.move(x + 60, y + height - 20, { steps: 4 });
  await lab.page.mouse.up();
  await classes.getByRole('button', { name: 'Frames of 5 classes' }).waitFor();
  const point = await points.nth(3).boundingBox();
  await lab.page.mouse.click((point?.x ?? 0) + 5, (point?.y ?? 0) + 5);
  await classes.getByRole('button', { name: 'Frames of class 3' }).waitFor();
  expect(await lookInBothThemes(lab.page, 'common-lines', '.dfl-RunView')).toEqual([]);

  const radius = classes.getByRole('spinbutton', { name: 'from radius' });
  await radius.fill('1000');
  await radius.press('Enter');
  await classes.getByText(/^A whole number from 0 to /).waitFor();
  await radius.fill('7');
  await radius.press('Enter');
  const save = classes.getByRole('button', { name: /^Save the correlations/ });
  await expect.poll(() => save.isEnabled()).toBe(true);
  const download = lab.page.waitForEvent('download');
  await save.click();
  const file = await download;
  expect(file.suggestedFilename()).toBe(`${runs.planes}-common-lines-3.json`);
  const saved: unknown = JSON.parse(await readFile(await file.path(), 'utf8'));
  expect(saved).toMatchObject({
    run: runs.planes,
    iteration: 3,
    leastRadiusPixels: 7,
    classes: [0, 1, 2, 3, 4],
  });

  // What was chosen is chosen in the grid too.
  await classes.getByRole('radio', { name: 'Grid' }).click();
  await classes.getByRole('option', { name: 'Class 3', selected: true }).waitFor();
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
