import { expect } from 'vitest';
import { test } from './support/lab-test.ts';
import { LaunchPanel } from './support/launch-panel.ts';
import { RunPanel } from './support/run-panel.ts';

test('the example is started, watched and stopped with the keyboard alone', async ({ lab }) => {
  const { keyboard } = lab.page;
  await lab.runCommand('New Reconstruction');
  const form = new LaunchPanel(lab.page);
  await lab.press('Tab', form.node.getByRole('radio', { name: 'From files' }));
  await keyboard.press('ArrowRight');
  await lab.press('Tab', form.node.getByRole('textbox', { name: 'Path of the config.ini' }));
  await keyboard.type('example/config.ini\n');
  await form.node.getByText('10 860').first().waitFor();
  await lab.press('Tab', form.field('Iterations'));
  await keyboard.press('Control+a');
  await keyboard.type('15');
  await lab.press('Shift+Tab', form.startButton);
  await keyboard.press('Enter');
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

  await lab.runCommand('New Reconstruction');
  await form.node.waitFor();
  await lab.runCommand('Show Runs');
  await lab.press('Tab', lab.runs);
  await keyboard.press('Enter');
  await panel.waitForState('Stopped');
});
