import { join } from 'node:path';
import { expect } from 'vitest';
import { startDragonfly } from './support/dragonfly-run.ts';
import { sharedLabTest as test } from './support/lab-test.ts';

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
