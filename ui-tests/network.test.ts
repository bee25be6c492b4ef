import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { withShared } from '../lib-compute/test/support/golden-folders.ts';
import { copyGoldenSlide } from './support/golden-data.ts';
import type { LabPage } from './support/lab-page.ts';
import { test } from './support/lab-test.ts';
import type { Relay } from './support/relay.ts';
import { RunPanel } from './support/run-panel.ts';

/** Starts a config.ini from the form, and cuts the network from the first iteration to the second. */
async function watchOverCut(lab: LabPage, relay: Relay, config: string): Promise<void> {
  const form = await lab.openForm();
  await form.openConfig(config);
  await form.startButton.click();
  const panel = new RunPanel(lab.page);
  await panel.waitForIteration(1);

  const reconnecting = panel.staleChip(/^Shown: .* · reconnecting$/);
  const joinAgain = await relay.cutGateway(lab.page.context());
  await panel.staleChip(/^Shown: \d+\s(s|min) ago · reconnecting$/).waitFor();
  // An iteration that was told of just before the cut is shown by now, whether all of it came or not.
  const shown = await panel.shown();
  await panel.staleChip(/^Shown: (([3-9]|\d\d+)\ss|\d+\smin) ago · reconnecting$/).waitFor();
  expect(await panel.shown()).toBe(shown);
  expect(await panel.button('Stop').isDisabled()).toBe(true);
  await joinAgain();
  await reconnecting.waitFor({ state: 'detached' });
  await panel.waitForIteration(shown + 1);

  await panel.button('Stop').click();
  await panel.waitForState('Stopped');
}

test('the example is watched over a cut of the network to its gateway', async ({ lab, relay }) => {
  await watchOverCut(lab, relay, 'example/config.ini');
});

// DAMSELFLY_WITHOUT_SHARED is set by `./damselfly test --without-shared`, whose summary says so.
describe.runIf(withShared)('golden run at full size', () => {
  test('it is watched over a cut of the network to its gateway', async ({
    lab,
    relay,
    workplace,
  }) => {
    copyGoldenSlide(join(workplace.root, 'slide'));
    await watchOverCut(lab, relay, 'slide/config.ini');
  });
});
