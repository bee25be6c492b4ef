import { randomUUID } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { steerRun } from '../../src/executors/steer-run.ts';
import { describeRun, type RunDescription } from '../../src/run-directory/describe-run.ts';
import type { RunPaths } from '../../src/run-directory/run-paths.ts';
import { steerRecord } from '../../src/run-directory/steer-record.ts';
import { writeJsonFile } from '../../src/run-directory/write-json.ts';
import { ownQueues } from '../support/local-queue.ts';
import { outputBits } from '../support/read-output.ts';
import { runCli } from '../support/run-cli.ts';
import { smallRun } from '../support/small-run.ts';
import { ask, ENDLESS, submit, until, untilGoesOn, untilState } from '../support/submitted-run.ts';

ownQueues();

/** What the tests change: the schedule, and the symmetry with its rotations and models. */
const SET = { alpha: '0.3', beta_schedule: '1.5 3', point_group: 'A5', workers: '1' };

async function set(paths: RunPaths, texts: Record<string, string> = SET): Promise<string> {
  const id = randomUUID();
  await steerRun(paths, { id, set: texts });
  return id;
}

function untilAnswered(paths: RunPaths, id: string): Promise<RunDescription> {
  return until(paths, ({ events }) =>
    events.some((event) => event.event === 'control' && event.id === id),
  );
}

/** A run that waits between two iterations. */
async function pausedRun(): Promise<{ paths: RunPaths; config: string; finished: number }> {
  const run = smallRun();
  await submit(run, ENDLESS);
  await untilGoesOn(run.paths);
  await ask(run.paths, 'pause');
  const { finished } = await untilState(run.paths, 'paused');
  return { paths: run.paths, config: run.config, finished };
}

test('a run that is steered while it goes gives the bits of one that is killed and goes on', async () => {
  const { paths, finished } = await pausedRun();
  await untilAnswered(paths, await set(paths));
  await ask(paths, 'resume');
  const { process: worker } = await until(paths, ({ rows }) => rows.length >= finished + 2);
  process.kill(worker?.pid ?? 0, 'SIGKILL');
  const lost = await until(paths, ({ state }) => state === 'lost');
  expect(lost.record?.history).toMatchObject([{ from: finished + 1 }]);
  await ask(paths, 'resume');
  await until(paths, ({ rows }) => rows.length > lost.rows.length + 1);
  await ask(paths, 'stop');
  const steered = await untilState(paths, 'stopped');
  expect(steered.record?.backend.workers).toBe(1);
  expect(steered.rows[finished].rotationCount).toBeLessThan(steered.rows[0].rotationCount);

  // The same change, entered before a process goes on after the same iteration.
  const other = smallRun();
  await submit(other, finished);
  const { record } = await untilState(other.paths, 'done');
  const longer = { ...must(record), iterations: steered.finished };
  const { record: changed } = steerRecord(longer, { id: 'the-same', set: SET }, finished + 1);
  await writeJsonFile(other.paths.record, changed);
  const args = ['emc', '-c', other.config, '-r', '-t', '2', String(steered.finished - finished)];
  expect(await runCli(args)).toMatchObject({ code: 0 });
  expect(await outputBits(paths)).toEqual(await outputBits(other.paths));
});

test('what is computed with, and what was before, is in the record', async () => {
  const { paths, finished } = await pausedRun();
  await untilAnswered(paths, await set(paths, { alpha: '0.3' }));
  const { record, events } = await describeRun(paths);
  expect(record?.history).toMatchObject([
    { from: finished + 1, changes: [{ key: 'alpha', old: '0', new: '0.3' }] },
  ]);
  expect(record?.options['alpha']).toBe(0);
  expect(events.findLast(({ event }) => event === 'control')).toMatchObject({
    action: 'steer',
    accepted: true,
    message: `α (share of the old model): 0 → 0.3; from iteration ${finished + 1} on`,
  });
  await ask(paths, 'cancel');
});

test('a change is taken back before its iteration begins, and not after', async () => {
  const { paths, finished } = await pausedRun();
  const first = await set(paths, { alpha: '0.3' });
  await untilAnswered(paths, first);
  const back = randomUUID();
  await steerRun(paths, { id: back, undo: first });
  expect((await untilAnswered(paths, back)).record?.history).toEqual([]);
  const second = await set(paths, { alpha: '0.4' });
  await untilAnswered(paths, second);
  await ask(paths, 'resume');
  await until(paths, ({ rows }) => rows.length > finished + 1);
  await expect(steerRun(paths, { id: randomUUID(), undo: second })).rejects.toThrow(
    `iteration ${finished + 1} has begun with this change`,
  );
  await ask(paths, 'cancel');
});

test('at rest a run is steered too; a blacklist that goes is taken back when it would count', async () => {
  const run = smallRun();
  const { paths, folder } = run;
  await submit(run, ENDLESS);
  await untilGoesOn(paths);
  await ask(paths, 'stop');
  const { finished } = await untilState(paths, 'stopped');
  await set(paths, { beta: '0.9', beta_factor: '1' });
  await ask(paths, 'resume');
  await until(paths, ({ rows }) => rows.length > finished);
  expect((await describeRun(paths)).rows[finished].beta).toBeGreaterThan(0.89);

  await ask(paths, 'pause');
  await untilState(paths, 'paused');
  writeFileSync(join(folder, 'gone.dat'), badFrames(3));
  await untilAnswered(paths, await set(paths, { blacklist_file: 'gone.dat' }));
  rmSync(join(folder, 'gone.dat'));
  await ask(paths, 'resume');
  const { events } = await until(paths, (r) => r.events.some(({ event }) => event === 'notice'));
  expect(JSON.stringify(events)).toMatch(/was taken back: [^"]*gone\.dat/);
  writeFileSync(join(folder, 'bad.dat'), badFrames(3));
  const { record } = await untilAnswered(paths, await set(paths, { blacklist_file: 'bad.dat' }));
  const from = record?.history?.at(-1)?.from ?? 0;
  await until(paths, ({ rows }) => rows.length >= from);
  await ask(paths, 'stop');
  const end = await untilState(paths, 'stopped');
  expect(end.record?.inputs.map(({ role }) => role)).toContain('blacklist_file');
});

test('what cannot be steered says why', async () => {
  const run = smallRun();
  await submit(run, 2);
  await untilState(run.paths, 'done');
  await expect(set(run.paths)).rejects.toThrow('all its iterations are done; branch from one');
  const paused = await pausedRun();
  await expect(set(paused.paths, { alpha: '3' })).rejects.toMatchObject({
    tag: 'Config',
    fields: { where: 'alpha' },
  });
  await expect(set(paused.paths, { size: '31' })).rejects.toThrow(/models have the shape/);
  await expect(set(paused.paths, { alpha: '0.1', blacklist_file: 'none.dat' })).rejects.toThrow(
    /none\.dat: could not open the file: there is no such file/,
  );
  writeFileSync(join(dirname(paused.config), 'short.dat'), '0\n1\n');
  await expect(set(paused.paths, { blacklist_file: 'short.dat' })).rejects.toThrow(/600.*2/);
  await expect(set(paused.paths, { alpha: '0' })).rejects.toThrow('nothing would change');
  await ask(paused.paths, 'cancel');
});

test('damselfly control steers, and takes back', async () => {
  const { paths, finished } = await pausedRun();
  const folder = paths.outputFolder;
  const from = `from iteration ${finished + 1} on`;
  const steered = await runCli(['control', folder, '--set', 'alpha=0.3', '--set', 'radius=8']);
  expect(steered).toMatchObject({
    code: 0,
    stdout: `α (share of the old model): 0 → 0.3, Radius: 0 → 8; ${from}\n`,
  });
  const back = await runCli(['control', folder, '--undo']);
  expect(back).toMatchObject({ code: 0, stdout: `taken back: ${steered.stdout}` });
  expect(await runCli(['control', folder, '--set', 'alpha'])).toMatchObject({ code: 2 });
  const wrong = await runCli(['control', folder, '--set', 'alpha=much']);
  expect(wrong.code).not.toBe(0);
  expect(wrong.stderr).toContain('alpha should be a number');
  await ask(paths, 'cancel');
});

/** A blacklist of the golden photons' 600 frames that leaves the first `count` out. */
function badFrames(count: number): string {
  return Array.from({ length: 600 }, (_, frame) => (frame < count ? '1\n' : '0\n')).join('');
}

function must<Value>(value: Value | undefined): Value {
  if (value === undefined) {
    throw new Error('It is missing.');
  }
  return value;
}
