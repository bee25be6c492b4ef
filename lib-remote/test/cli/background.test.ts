import { existsSync, mkdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { describeRun } from '../../src/run-directory/describe-run.ts';
import { appendEvent } from '../../src/run-directory/progress-log.ts';
import { writeRunRequest } from '../../src/run-directory/run-request.ts';
import { ownQueues } from '../support/local-queue.ts';
import { runCli } from '../support/run-cli.ts';
import { smallRun } from '../support/small-run.ts';
import { ENDLESS, requestFor, untilGoesOn, untilState } from '../support/submitted-run.ts';

ownQueues();

/** Outputs of 170 kB that no disk of a test holds. */
const MANY = 100_000_000;

test('runs in the background are started, listed, paused, resumed and stopped', async () => {
  const [first, second] = [smallRun(), smallRun()];
  const submit = ['submit', '-t', '2', '-n'];
  expect(await runCli([...submit, 'first', '-c', first.config, String(ENDLESS)])).toMatchObject({
    code: 0,
    stdout: `starting\nTo see how far it is: damselfly info ${first.paths.outputFolder}\n`,
  });
  const { stdout } = await runCli([...submit, 'second', '-c', second.config, '2']);
  expect(stdout).toMatch(/^queued: Waits for first\.\n/);
  await untilGoesOn(first.paths);

  const listed = await runCli(['runs', '--json']);
  expect(
    listed.stdout.split('\n').map((line) => (line ? (JSON.parse(line) as unknown) : 0)),
  ).toMatchObject([
    { name: 'first', state: 'running', iterations: ENDLESS },
    { name: 'second', state: 'queued', reason: 'Waits for first.', iteration: 0 },
    0,
  ]);

  expect(await runCli(['control', first.folder, 'pause'])).toMatchObject({ code: 0 });
  await untilState(first.paths, 'paused');
  expect((await runCli(['runs'])).stdout).toMatch(/^paused .* first .*\nqueued .* second .*\n$/);
  expect(await runCli(['control', first.folder, 'pause'])).toMatchObject({ code: 7 });

  expect(await runCli(['runs', '--slots', '2'])).toMatchObject({ code: 0 });
  await untilState(second.paths, 'done');
  expect((await describeRun(first.paths)).state).toBe('paused');
  await runCli(['control', first.folder, 'resume']);
  await untilGoesOn(first.paths);
  // Nobody hears how it went on where it stopped at once.
  expect((await runCli(['control', first.folder, 'stop'])).stdout).toMatch(
    /^(stopping: It stops after the iteration that is computed now\. Cancel .*|stopped)\n$/,
  );
  await untilState(first.paths, 'stopped');
});

test('a missing input is told at once, and nothing is queued', async () => {
  const { config } = smallRun({ in_photons_file: 'nosuch.emc' });
  const { code, stderr } = await runCli(['submit', '-c', config, '2']);
  expect(code).toBe(3);
  expect(stderr).toMatch(/nosuch\.emc/);
  expect((await runCli(['runs'])).stdout).toBe('Nothing runs in the background.\n');
});

test('a run that no disk could hold is refused with the figures, started and resumed', async () => {
  const run = smallRun();
  const submitted = await runCli(['submit', '-c', run.config, '-t', '1', String(MANY)]);
  expect(submitted).toMatchObject({ code: 5 });
  expect(submitted.stderr).toMatch(/needs \d+\.\d+ GB, and \d+\.\d+ GB are there/);
  expect(existsSync(run.paths.request)).toBe(false);

  const request = { ...requestFor(run, MANY), workers: 1 };
  mkdirSync(run.paths.folder, { recursive: true });
  await writeRunRequest(run.paths, request);
  const { id } = request;
  await appendEvent(run.paths.progress, { event: 'ended', run: id, state: 'failed' });
  const resumed = await runCli(['control', run.folder, 'resume']);
  expect(resumed).toMatchObject({ code: 5 });
  expect(resumed.stderr).toMatch(/Not enough room for the outputs/);
});

test('a folder that is not there is told as such', async () => {
  const { code, stderr } = await runCli(['control', 'nosuch', 'pause']);
  expect(code).toBe(3);
  expect(stderr).toMatch(/nosuch: could not open the file: there is no such file or folder/);
});

test('with nothing in the background it says so', async () => {
  expect(await runCli(['runs'])).toMatchObject({
    code: 0,
    stdout: 'Nothing runs in the background.\n',
  });
});

test('a run in a terminal listens too', async () => {
  const run = smallRun();
  const emc = runCli(['emc', '-c', run.config, '-q', String(ENDLESS)]);
  await untilGoesOn(run.paths);
  expect(await runCli(['control', run.folder, 'stop'])).toMatchObject({ code: 0 });
  const { code, stderr } = await emc;
  expect(code).toBe(0);
  expect(stderr).toMatch(/^Stopped after iteration \d+, as asked; -r goes on\.\n$/);
});
