import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { CDPSession } from 'playwright-core';
import { expect } from 'vitest';
import { writeArtefact } from '../support/artefacts.ts';
import { eventually } from '../support/eventually.ts';
import { growRun } from '../support/growing-run.ts';
import type { LabPage } from '../support/lab-page.ts';
import { test } from '../support/lab-test.ts';
import { usageOf, watchLongTasks } from '../support/measures.ts';
import { gatewaysWithHome } from '../support/processes.ts';
import type { RunPanel } from '../support/run-panel.ts';

/** Two a second. */
const ITERATIONS = Number(process.env['DAMSELFLY_SOAK_ITERATIONS'] ?? 500);
const PERIOD_MILLISECONDS = 500;

/** How long the network is away, and the browser asleep. */
const AWAY_MILLISECONDS = 20_000;

/** What the page may hold more of after the last iteration than after the first fifth of them. */
const MOST_GROWTH = 20e6;

test('a run of two iterations a second is followed for hundreds of them, through every kind of break', async ({
  lab,
  workplace: { root, home },
  relay,
}) => {
  const run = growRun(join(root, 'soak'), { iterations: ITERATIONS, period: PERIOD_MILLISECONDS });
  const lines: string[] = [];
  const tell = (what: string, value: string): void => {
    lines.push(`${what.padEnd(44)} ${value}`);
  };
  await lab.openSidebar();
  const panel = await lab.openRun('soak');
  const session = await lab.page.context().newCDPSession(lab.page);
  const at = (part: number): Promise<void> => until(() => run.finished >= part * ITERATIONS);
  /** The panel shows what was written when it was asked, or something newer. */
  const catchesUp = async (after: string): Promise<void> => {
    const written = run.finished;
    const start = performance.now();
    await panel.waitForIteration(written);
    tell(`caught up after ${after}`, `${((performance.now() - start) / 1000).toFixed(1)} s`);
  };

  await at(0.2);
  await catchesUp('a fifth');
  const before = await heapOf(session);
  const longTasks = await watchLongTasks(lab.page);

  await at(0.4);
  const long = await longTasks();
  const [gateway] = gatewaysWithHome(home);
  tell('gateway at two fifths', memoryOf(gateway.pid));
  process.kill(gateway.pid, 'SIGKILL');
  await eventually('another gateway', () =>
    gatewaysWithHome(home).some(({ pid }) => pid !== gateway.pid) ? true : undefined,
  );
  await catchesUp('the gateway was killed');
  const [secondGateway] = gatewaysWithHome(home);
  tell('the gateway after it', memoryOf(secondGateway.pid));

  await at(0.55);
  const joinAgain = await relay.cutGateway(lab.page.context());
  await panel.staleChip(/reconnecting$/).waitFor();
  await setTimeout(AWAY_MILLISECONDS);
  await joinAgain();
  await catchesUp(`the network was cut for ${AWAY_MILLISECONDS / 1000} s`);

  await at(0.75);
  await session.send('Page.setWebLifecycleState', { state: 'frozen' });
  await setTimeout(AWAY_MILLISECONDS);
  await session.send('Page.setWebLifecycleState', { state: 'active' });
  await catchesUp(`the browser slept for ${AWAY_MILLISECONDS / 1000} s`);

  await run.whenDone;
  await panel.waitForIteration(ITERATIONS);
  await everythingIsThere(lab, panel);
  const after = await heapOf(session);
  tell('that gateway at the end', memoryOf(secondGateway.pid));
  tell('iterations', `${ITERATIONS}, one every ${PERIOD_MILLISECONDS} ms`);
  tell('heap of the page after a fifth, at the end', `${megabytes(before)}, ${megabytes(after)}`);
  const longest = Math.round(Math.max(0, ...long));
  tell('tasks over 50 ms in the second fifth, longest', `${long.length}, ${longest} ms`);
  writeArtefact('soak.txt', `${lines.join('\n')}\n`);
  expect(after - before).toBeLessThan(MOST_GROWTH);
});

/** No iteration is missing in the log, the charts or the raster, whatever broke while it came. */
async function everythingIsThere(lab: LabPage, panel: RunPanel): Promise<void> {
  const convergence = panel.tile('Convergence');
  await convergence
    .getByRole('img', { name: new RegExp(`orientation of 600 frames in ${ITERATIONS} iterations`) })
    .waitFor();
  await convergence
    .getByRole('img', { name: new RegExp(`^Convergence after iteration ${ITERATIONS}:`) })
    .waitFor();
  const table = panel.tile('Details').getByRole('table');
  const earlier = panel.tile('Details').getByRole('button', { name: /earlier rows?$/ });
  if ((await earlier.count()) > 0) {
    await earlier.click();
  }
  await table
    .getByRole('cell', { name: String(ITERATIONS), exact: true })
    .first()
    .waitFor();
  expect(await table.getByRole('row').count()).toBe(ITERATIONS + 1);
  expect(lab.messages()).not.toMatch(/Maximum update depth|out of memory/i);
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) {
    await setTimeout(PERIOD_MILLISECONDS);
  }
}

/** Bytes of the page's JavaScript that something still needs. */
async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}

function memoryOf(pid: number): string {
  return `${usageOf(pid).megabytes.toFixed(0)} MB`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
