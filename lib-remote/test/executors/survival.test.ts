import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { localExecutor } from '../../src/executors/local/local-executor.ts';
import { queueFolder } from '../../src/executors/local/queue-folder.ts';
import { addSlot } from '../../src/executors/local/slots.ts';
import { addTicket } from '../../src/executors/local/tickets.ts';
import { describeRun } from '../../src/run-directory/describe-run.ts';
import { lastHeartbeat } from '../../src/run-directory/lock-heartbeat.ts';
import { highestClaim } from '../../src/run-directory/lock-claims.ts';
import { ownIdentity } from '../../src/run-directory/process-identity.ts';
import { writeRunRequest } from '../../src/run-directory/run-request.ts';
import { logFigures } from '../support/log-figures.ts';
import { ownQueues } from '../support/local-queue.ts';
import { smallRun, type SmallRun } from '../support/small-run.ts';
import {
  ask,
  ENDLESS,
  requestFor,
  submit,
  untilGoesOn,
  untilState,
} from '../support/submitted-run.ts';

ownQueues();

const SUBMITTER = fileURLToPath(new URL('../support/submitter.ts', import.meta.url));

/** Submits from a process of its own, as a gateway is one; it waits until it is killed. */
async function submitElsewhere(runs: readonly SmallRun[], iterations: number) {
  const configs = runs.flatMap(({ config, paths }) => [config, paths.outputFolder, paths.log]);
  const child = spawn(process.execPath, [SUBMITTER, String(iterations), ...configs], {
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  await once(child.stdout, 'data');
  return child;
}

test.each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)(
  'a worker outlives its submitter that ends by %s, and starts what waits',
  async (signal) => {
    const runs = [smallRun(), smallRun()];
    const child = await submitElsewhere(runs, 40);
    await untilGoesOn(runs[0].paths);
    // The whole group, as a terminal or a service manager does it.
    process.kill(-(child.pid ?? 0), signal);
    await once(child, 'close');
    expect(await describeRun(runs[0].paths)).toMatchObject({ state: 'running' });
    expect((await untilState(runs[0].paths, 'done')).rows).toHaveLength(40);
    expect((await untilState(runs[1].paths, 'done')).rows).toHaveLength(40);
  },
);

test('killed, a worker is lost, its place is free, and the run can be resumed', async () => {
  const [killed, waiting, whole] = [smallRun(), smallRun(), smallRun()];
  await submit(killed, 30);
  await submit(waiting, 2);
  const { process: worker } = await untilGoesOn(killed.paths);
  process.kill(worker?.pid ?? 0, 'SIGKILL');
  const lost = await untilState(killed.paths, 'lost');
  expect(lost.reason).toMatch(/gone without a word/);
  expect(lost.actions).toEqual(['resume']);
  expect(await describeRun(waiting.paths)).toMatchObject({ state: 'queued' });
  // As the gateway does it now and then.
  await localExecutor.startWaiting();
  await untilState(waiting.paths, 'done');
  await ask(killed.paths, 'resume');
  await untilState(killed.paths, 'done');
  await submit(whole, 30);
  await untilState(whole.paths, 'done');
  expect(logFigures(killed.paths.log)).toEqual(logFigures(whole.paths.log));
});

test('killed before it took its lock, a worker is lost too', async () => {
  const run = smallRun();
  const { id } = await submit(run, ENDLESS);
  const active = (await localExecutor.status([{ id, paths: run.paths }])).get(id);
  expect(active).toMatchObject({ state: 'active' });
  if (active?.state === 'active') {
    process.kill(active.process.pid, 'SIGKILL');
  }
  expect(await untilState(run.paths, 'lost')).toMatchObject({ actions: ['resume'] });
});

test('a worker shows that it is alive', async () => {
  const run = smallRun();
  await submit(run, ENDLESS);
  await untilGoesOn(run.paths);
  const lock = (await highestClaim(run.paths.lock)).path;
  const first = await lastHeartbeat(lock);
  while ((await lastHeartbeat(lock)) === first) {
    await untilGoesOn(run.paths);
  }
  expect(await lastHeartbeat(lock)).toBeGreaterThan(first ?? Infinity);
});

test('after a restart of the machine the queue goes on', async () => {
  const [running, waiting] = [smallRun(), smallRun()];
  const queue = queueFolder();
  for (const { paths } of [running, waiting]) {
    mkdirSync(paths.outputFolder, { recursive: true });
  }
  const request = requestFor(waiting, 2);
  await writeRunRequest(waiting.paths, request);
  await addTicket(queue, { id: request.id, paths: waiting.paths }, request.name);
  await addSlot(queue, {
    id: 'of-the-last-start',
    name: 'running',
    outputFolder: running.paths.outputFolder,
    log: running.paths.log,
    process: { ...(await ownIdentity()), bootId: 'earlier' },
    started: new Date().toISOString(),
  });
  await localExecutor.startWaiting();
  expect((await untilState(waiting.paths, 'done')).rows).toHaveLength(2);
});

test('what waits and is not asked for any more is dropped', async () => {
  const [first, gone, next] = [smallRun(), smallRun(), smallRun()];
  await submit(first, ENDLESS);
  await submit(gone, 2);
  await submit(next, 2);
  rmSync(join(gone.folder, 'data'), { recursive: true });
  await untilState(first.paths, 'running');
  await ask(first.paths, 'cancel');
  await untilState(next.paths, 'done');
});
