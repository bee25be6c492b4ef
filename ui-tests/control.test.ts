import { setTimeout } from 'node:timers/promises';
import { expect } from 'vitest';
import { gatewayOf } from './support/gateway.ts';
import { startGolden } from './support/start-run.ts';
import { test } from './support/lab-test.ts';
import { gatewaysWithHome } from './support/processes.ts';

/** Enough for all that is done with it, on a busy machine. */
const ITERATIONS = 30;

test('a run is paused, resumed, stopped and resumed to its end', async ({
  lab,
  server,
  workplace: { root },
}) => {
  await startGolden(gatewayOf(server), {
    root,
    name: 'asked',
    iterations: ITERATIONS,
    rotations: 5,
  });
  await lab.openSidebar();
  const panel = await lab.openRun('asked');
  await panel.waitForIteration(1);

  await panel.button('Pause').click();
  await panel.waitForState('Paused');
  const paused = await panel.finished();
  await setTimeout(2000);
  expect(await panel.finished()).toBe(paused);

  await panel.button('Resume').click();
  await panel.waitForIteration(paused + 1);
  await panel.button('Stop').click();
  await panel.waitForState('Stopped');
  const stopped = await panel.finished();
  expect(stopped).toBeLessThan(ITERATIONS);

  await panel.button('Resume').click();
  await panel.waitForState('Finished');
  expect(await panel.finished()).toBe(ITERATIONS);
});

test('of two runs the second waits for the first, then runs', async ({
  lab,
  server,
  workplace: { root },
}) => {
  const gateway = gatewayOf(server);
  await startGolden(gateway, { root, name: 'first', iterations: 8, rotations: 5 });
  await startGolden(gateway, { root, name: 'second', iterations: 3 });
  await lab.openSidebar();
  const panel = await lab.openRun('second');
  await panel.waitForState('Queued');
  await panel.node.getByText('Waits for first.').first().waitFor();
  await panel.waitForState('Finished');
  expect(await panel.finished()).toBe(3);
});

test.for(['SIGKILL', 'SIGTERM'] as const)(
  'a gateway that is ended by %s comes back, and the panel with it',
  async (signal, { lab, server, workplace: { root, home } }) => {
    await startGolden(gatewayOf(server), { root, name: 'unharmed', iterations: 15, rotations: 5 });
    await lab.openSidebar();
    const panel = await lab.openRun('unharmed');
    await panel.waitForIteration(1);
    const [{ pid }] = gatewaysWithHome(home);
    process.kill(pid, signal);
    const before = await panel.finished();
    await panel.waitForIteration(before + 2);
    expect(gatewaysWithHome(home).map((gateway) => gateway.pid)).not.toContain(pid);
    await panel.waitForState('Finished');
  },
);
