import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { sharedLabTest as test } from './support/lab-test.ts';
import { lookInBothThemes } from './support/look.ts';
import { RunPanel } from './support/run-panel.ts';

const ITERATIONS = 3;

/** A config.ini for a run with honest halves. */
function writeConfig(root: string, name: string): void {
  const text = readFileSync(join(root, 'golden', 'config.ini'), 'utf8');
  const own = text
    .replace(/^num_div = .*$/m, 'num_div = 3\nhalves = 1')
    .replaceAll('data/', `${name}/`);
  writeFileSync(join(root, 'golden', `${name}.ini`), own);
}

test('a run with halves says how far they agree in each iteration, and its frames are chosen', async ({
  lab,
  workplace,
}) => {
  const name = 'halves';
  writeConfig(workplace.root, name);
  const form = await lab.openForm();
  await form.openConfig(`golden/${name}.ini`);
  await form.node.getByText('600 frames').waitFor();
  await form.field('Iterations').fill(String(ITERATIONS));
  await form.startButton.click();
  const panel = new RunPanel(lab.page);
  // The tab is open while iterations come: none may be judged without its halves.
  const details = panel.tile('Details');
  await details.getByRole('tab', { name: /^Quality/ }).click();
  await panel.waitForState('Finished');
  await panel.waitForIteration(ITERATIONS);
  await details.getByText(/^Correlation of the halves$/).waitFor();
  for (let number = ITERATIONS; number > 0; number--) {
    await details.getByText(/the halves (agree up to shell|do not agree yet)/).waitFor();
    await panel.iterationSlider.press('ArrowLeft');
  }
  await panel.iterationSlider.press('End');
  await details.getByRole('img', { name: /^Directions of the beam over the model/ }).waitFor();
  expect(await lookInBothThemes(lab.page, 'quality', '.dfl-RunView')).toEqual([]);

  await details.getByRole('tab', { name: 'Frames' }).click();
  const plot = details.getByRole('img', { name: /of 600 frames$/ });
  await plot.hover();
  const { width, height } = (await plot.boundingBox()) ?? { width: 0, height: 0 };
  await plot.hover({ position: { x: 60, y: 10 } });
  await lab.page.mouse.down();
  await plot.hover({ position: { x: width - 12, y: height - 24 } });
  await lab.page.mouse.up();
  await details.getByText(/^\d+ frames chosen$/).waitFor();
  expect(await lookInBothThemes(lab.page, 'frames-tab', '.dfl-RunView')).toEqual([]);
  const download = lab.page.waitForEvent('download');
  await details.getByRole('button', { name: 'Blacklist' }).press('Enter');
  const path = await (await download).path();
  const chosen = readFileSync(path, 'utf8').trim().split('\n');
  expect(chosen).toHaveLength(600);
  expect(chosen.filter((line) => line === '1').length).toBeGreaterThan(500);
});
