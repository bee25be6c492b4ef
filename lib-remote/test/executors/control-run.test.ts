import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { controlRun } from '../../src/executors/control-run.ts';
import { extendRun } from '../../src/executors/extend-run.ts';
import { queueFolder } from '../../src/executors/local/queue-folder.ts';
import { whileLocked } from '../../src/executors/local/queue-lock.ts';
import { removeTicket } from '../../src/executors/local/tickets.ts';
import { appendEvent } from '../../src/run-directory/progress-log.ts';
import { describeRun } from '../../src/run-directory/describe-run.ts';
import { requestControl } from '../../src/run-directory/control-request.ts';
import type { RunPaths } from '../../src/run-directory/run-paths.ts';
import { logFigures } from '../support/log-figures.ts';
import { ownQueues } from '../support/local-queue.ts';
import { outputBits } from '../support/read-output.ts';
import { smallRun } from '../support/small-run.ts';
import { ask, ENDLESS, submit, until, untilGoesOn, untilState } from '../support/submitted-run.ts';

ownQueues();

/** Some seconds: more than it takes to hear of a request, also on a busy machine. */
const ITERATIONS = 40;

async function eventsOf(paths: RunPaths): Promise<string[]> {
  return (await describeRun(paths)).events.map(({ event }) => event);
}

test('paused and resumed, or stopped and resumed, a run ends with the same bits', async () => {
  const whole = smallRun();
  await submit(whole, ITERATIONS);
  await untilState(whole.paths, 'done');

  const paused = smallRun();
  await submit(paused, ITERATIONS);
  await untilGoesOn(paused.paths);
  await ask(paused.paths, 'pause');
  const { rows, actions } = await untilState(paused.paths, 'paused');
  expect(rows.length).toBeLessThan(ITERATIONS);
  expect(actions).toEqual(['resume', 'stop', 'cancel']);
  await sleep(300);
  expect((await describeRun(paused.paths)).rows).toHaveLength(rows.length);
  await ask(paused.paths, 'resume');
  await untilState(paused.paths, 'done');

  const stopped = smallRun();
  const { id } = await submit(stopped, ITERATIONS);
  await untilGoesOn(stopped.paths);
  await ask(stopped.paths, 'stop');
  const atStop = await untilState(stopped.paths, 'stopped');
  expect(atStop.rows.length).toBeLessThan(ITERATIONS);
  expect(atStop.actions).toEqual(['resume']);
  await ask(stopped.paths, 'resume');
  expect(await untilState(stopped.paths, 'done')).toMatchObject({ id });

  for (const { paths } of [paused, stopped]) {
    expect(logFigures(paths.log)).toEqual(logFigures(whole.paths.log));
    expect(await outputBits(paths)).toEqual(await outputBits(whole.paths));
  }
  expect(await eventsOf(paused.paths)).toEqual(
    expect.arrayContaining(['control', 'paused', 'resumed']),
  );
  expect(await eventsOf(stopped.paths)).toEqual(expect.arrayContaining(['control', 'stopping']));
});

test('a run that is done goes on to a later iteration, with the bits of one that was asked for all at once', async () => {
  const whole = smallRun();
  await submit(whole, 5);
  await untilState(whole.paths, 'done');

  const { paths, ...run } = smallRun();
  const { id } = await submit({ paths, ...run }, 2);
  await untilState(paths, 'done');
  const asked = { id: randomUUID(), iterations: 5 };
  await expect(extendRun(paths, { ...asked, iterations: 2 })).rejects.toThrow(
    /2 iterations already/,
  );
  await extendRun(paths, asked);
  // The answer was lost, and it is asked again.
  await extendRun(paths, asked);
  expect(await untilState(paths, 'done')).toMatchObject({ id, finished: 5 });
  expect(logFigures(paths.log)).toEqual(logFigures(whole.paths.log));
  expect(await outputBits(paths)).toEqual(await outputBits(whole.paths));
  const { events, record } = await describeRun(paths);
  expect(record?.iterations).toBe(5);
  const answers = events.flatMap((event) => (event.event === 'control' ? [event.message] : []));
  expect(answers).toEqual(['up to iteration 5']);
  expect(events.filter(({ event }) => event === 'started')).toMatchObject([
    { to: 2 },
    { from: 3, to: 5 },
  ]);
});

test('only a run that has ended after an iteration can be given more', async () => {
  const run = smallRun();
  await submit(run, ENDLESS);
  await untilGoesOn(run.paths);
  const asked = { id: randomUUID(), iterations: ENDLESS + 1 };
  await expect(extendRun(run.paths, asked)).rejects.toThrow(/only one that has ended/);
  await ask(run.paths, 'stop');
  const { finished } = await untilState(run.paths, 'stopped');
  await extendRun(run.paths, { ...asked, iterations: finished + 1 });
  expect((await untilState(run.paths, 'done')).finished).toBe(finished + 1);
});

test('cancelled in the middle of an iteration, a run keeps the last finished one', async () => {
  const slow = smallRun({ num_div: 10, size: '', beta: 0.001 });
  const { paths } = slow;
  await submit(slow, 2);
  await until(paths, ({ current }) => current !== undefined);
  await ask(paths, 'cancel');
  const run = await untilState(paths, 'cancelled');
  expect(run).toMatchObject({ rows: [], outputs: [0], actions: ['resume'] });
});

test('a paused run can be stopped', async () => {
  const run = smallRun();
  const { paths } = run;
  await submit(run, ENDLESS);
  await untilGoesOn(paths);
  await ask(paths, 'pause');
  await untilState(paths, 'paused');
  await ask(paths, 'stop');
  await untilState(paths, 'stopped');
});

test('a run that waits is cancelled at once, and can be resumed', async () => {
  const [first, second] = [smallRun(), smallRun()];
  await submit(first, ENDLESS);
  await submit(second, 2);
  await ask(second.paths, 'cancel');
  expect(await describeRun(second.paths)).toMatchObject({ state: 'cancelled', rows: [] });
  await ask(second.paths, 'resume');
  expect(await describeRun(second.paths)).toMatchObject({ state: 'queued' });
  await ask(first.paths, 'cancel');
  expect((await untilState(second.paths, 'done')).rows).toHaveLength(2);
});

test('asked twice with one id, it is done once', async () => {
  const [first, second] = [smallRun(), smallRun()];
  await submit(first, ENDLESS);
  await submit(second, 2);
  const control = { id: randomUUID(), action: 'cancel' } as const;
  await controlRun(second.paths, control);
  const events = await eventsOf(second.paths);
  await controlRun(second.paths, control);
  expect(await eventsOf(second.paths)).toEqual(events);
});

test('what cannot be asked now is refused with the state', async () => {
  const run = smallRun();
  await submit(run, 2);
  await untilState(run.paths, 'done');
  await expect(ask(run.paths, 'pause')).rejects.toThrow('the run is done; it cannot pause now');
});

test('a process answers late and unknown requests with a reason', async () => {
  const run = smallRun();
  await submit(run, ENDLESS);
  await untilGoesOn(run.paths);
  await requestControl(run.paths, {
    id: 'of-yesterday',
    action: 'cancel',
    time: new Date(Date.now() - 86_400_000).toISOString(),
  });
  const { events } = await until(run.paths, (d) => d.events.some((e) => e.event === 'control'));
  expect(events.find(({ event }) => event === 'control')).toMatchObject({
    id: 'of-yesterday',
    accepted: false,
    message: 'it was made before this process began',
  });
  // The request itself goes a moment after it was answered.
  await untilState(run.paths, 'running');
  await ask(run.paths, 'stop');
  await untilState(run.paths, 'stopped');
});

test('a process that hangs and is asked to cancel once more is ended by force', async () => {
  const run = smallRun();
  await submit(run, ENDLESS);
  const { process: worker } = await untilGoesOn(run.paths);
  process.kill(worker?.pid ?? 0, 'SIGSTOP');
  await ask(run.paths, 'cancel');
  await ask(run.paths, 'cancel');
  expect(await describeRun(run.paths)).toMatchObject({ state: 'stopping' });
  await requestControl(run.paths, {
    id: 'some-time-ago',
    action: 'cancel',
    time: new Date(Date.now() - 60_000).toISOString(),
  });
  await ask(run.paths, 'cancel');
  expect(await describeRun(run.paths)).toMatchObject({
    state: 'cancelled',
    reason: 'Its process did not answer and was ended by force.',
    actions: ['resume'],
  });
  await ask(run.paths, 'resume');
  expect(await describeRun(run.paths)).toMatchObject({ state: 'starting' });
  await untilGoesOn(run.paths);
});

test('another run is refused in the folder of one that runs', async () => {
  const run = smallRun();
  await submit(run, ENDLESS, 'the first');
  await expect(submit(run, 2)).rejects.toThrow(/the run "the first" is \w+ here; cancel it/);
});

test('a new run in the folder of an old one sets it aside and takes its place', async () => {
  const run = smallRun();
  await submit(run, 2);
  await untilState(run.paths, 'done');
  const { id } = await submit(run, 3);
  const next = await untilState(run.paths, 'done');
  expect(next).toMatchObject({ id, previews: [0, 1, 2, 3] });
  expect(next.rows).toHaveLength(3);
  expect(next.events[0]).toMatchObject({ event: 'starting', run: id });
});

test('a run that ends while it is taken from the queue stays as it ended', async () => {
  const [first, second] = [smallRun(), smallRun()];
  await submit(first, ENDLESS);
  const { id } = await submit(second, 2);
  const queue = queueFolder();
  const refused = await whileLocked(queue, async () => {
    const asked = expect(ask(second.paths, 'cancel')).rejects.toThrow(/is done; it cannot cancel/);
    await sleep(100);
    await removeTicket(queue, id);
    await appendEvent(second.paths.progress, { event: 'ended', run: id, state: 'done' });
    return { asked };
  });
  await refused.asked;
  expect(await describeRun(second.paths)).toMatchObject({ state: 'done' });
});
