import { expect } from 'vitest';
import { test } from './support/lab-test.ts';
import { RunPanel } from './support/run-panel.ts';

test('the example starts from the form; its iterations arrive; a reload brings it back', async ({
  lab,
}) => {
  await lab.startExample();
  const panel = new RunPanel(lab.page);
  for (const iteration of [1, 2, 3]) {
    await panel.waitForIteration(iteration);
  }
  await panel.waitForState('Finished');
  expect(await panel.finished()).toBe(15);
  expect(await panel.shown()).toBe(15);

  await panel.iterationSlider.focus();
  await lab.page.keyboard.press('Home');
  await lab.page.keyboard.press('ArrowRight');
  expect(await panel.shown()).toBe(1);
  await lab.savedWorkspace();
  await lab.reload();
  await panel.waitForState('Finished');
  expect(await panel.shown()).toBe(1);
});
