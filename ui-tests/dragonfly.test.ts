import { join } from 'node:path';
import { expect } from 'vitest';
import { startDragonfly } from './support/dragonfly-run.ts';
import { eventually } from './support/eventually.ts';
import { test } from './support/lab-test.ts';

test('a folder that Dragonfly writes is followed while it grows, unasked', async ({
  lab,
  workplace,
}) => {
  const run = startDragonfly(join(workplace.root, 'beamtime/watched'));
  run.finishIteration();
  await lab.openSidebar();
  const panel = await lab.openRun('watched');
  await panel.waitForIteration(1);

  run.beginIteration();
  run.finishIteration();
  await panel.waitForIteration(2);
  expect(await panel.button('Pause').count()).toBe(0);
  run.finishIteration();
  await panel.waitForIteration(3);
});

test('what is shown stays when the network is cut, says its age, and catches up', async ({
  lab,
  workplace,
}) => {
  const run = startDragonfly(join(workplace.root, 'beamtime/far-away'));
  run.finishIteration();
  await lab.openSidebar();
  const panel = await lab.openRun('far-away');
  await panel.waitForIteration(1);

  await lab.page.context().setOffline(true);
  await panel.node.getByText(/Shown: .* reconnecting/).waitFor();
  expect(await panel.shown()).toBe(1);
  run.finishIteration();
  run.finishIteration();
  await lab.page.context().setOffline(false);
  await panel.waitForIteration(3);
  await eventually('the chip to go', async () =>
    (await panel.node.getByText(/reconnecting/).count()) === 0 ? true : undefined,
  );
});
