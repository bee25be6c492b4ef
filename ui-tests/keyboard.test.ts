import { expect } from 'vitest';
import { test } from './support/lab-test.ts';
import { RunPanel } from './support/run-panel.ts';

test('the example is started, watched and stopped with the keyboard alone', async ({ lab }) => {
  const { keyboard } = lab.page;
  await lab.runCommand('Run Example');
  const panel = new RunPanel(lab.page);
  await panel.waitForIteration(2);

  await lab.press('Tab', panel.button('Stop'));
  await keyboard.press('Enter');
  await lab.press('Tab', panel.iterationSlider);
  await keyboard.press('ArrowLeft');
  await panel.node.getByRole('button', { name: /show latest|Follow latest/ }).waitFor();
  await keyboard.press('End');
  await panel.waitForState('Stopped');
  await lab.press('F6', panel.tile('Slices'));
  await lab.press('F6', panel.tile('Model'));
  expect(await panel.finished()).toBeLessThan(15);
});
