import { expect } from 'vitest';
import { computeRun } from './support/computed-run.ts';
import { test as base } from './support/lab-test.ts';
import { lookInBothThemes } from './support/look.ts';

/** Two runs that differ in one option. */
const alphas = { plain: '0', smoothed: '0.1' } as const;

const test = base.extend<{ runs: typeof alphas }>({
  runs: [
    async ({ workplace }, use) => {
      for (const [name, alpha] of Object.entries(alphas)) {
        await computeRun(workplace, name, ['num_div = 3', `alpha = ${alpha}`]);
      }
      await use(alphas);
    },
    { scope: 'file' },
  ],
});

test('two runs: charts over one another, options that differ, and models turned to agree', async ({
  lab,
  runs,
}) => {
  // The sidebar was never opened: the panel finds the runs by itself.
  await lab.runCommand('Compare Runs…');
  const panel = lab.page.locator('.dfl-Compare:visible');
  await panel.getByText('Two runs are compared here').waitFor();
  const choices = ['First run', 'Second run'];
  for (const [i, name] of Object.keys(runs).entries()) {
    await panel.getByRole('combobox', { name: choices[i] }).selectOption({ label: name });
  }
  const charts = panel.getByRole('region', { name: 'Convergence' });
  await charts.getByRole('img', { name: /^RMS change: plain .* smoothed / }).waitFor();
  const row = panel.getByRole('row').filter({ hasText: 'alpha' });
  expect(await row.getByRole('cell').allTextContents()).toEqual(['0', '0.1']);
  const frames = panel.getByRole('row', { name: /^Frames / }).getByRole('cell');
  expect(new Set(await frames.allTextContents()).size).toBe(1);
  expect(await panel.getByText(/^Different data/).count()).toBe(0);

  await panel.getByRole('button', { name: /^Align and compare/ }).press('Enter');
  const said = await panel.getByText(/^Mean correlation of the shells/).textContent();
  expect(Number(/: ([\d.]+)\. /.exec(said ?? '')?.[1])).toBeGreaterThan(0.5);
  const layers = panel.getByRole('slider', { name: 'Layer of both' });
  await layers.press('ArrowRight');
  await panel.getByText('Layer 1 from the centre').waitFor();
  const stage = await panel.locator('.dfl-VolumeViewer-stage').boundingBox();
  expect(stage?.width).toBeGreaterThan(400);
  expect(await lookInBothThemes(lab.page, 'compare', '.dfl-Compare')).toEqual([]);
});
