import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { describeRun } from '../../src/run-directory/describe-run.ts';
import { findRun } from '../../src/run-directory/find-run.ts';
import { appendEvent } from '../../src/run-directory/progress-log.ts';
import { writeRunRequest } from '../../src/run-directory/run-request.ts';
import { runCli } from '../support/run-cli.ts';
import { smallRun, type SmallRun } from '../support/small-run.ts';
import { requestFor } from '../support/submitted-run.ts';

async function finishedRun(): Promise<SmallRun> {
  const run = smallRun();
  expect(await runCli(['emc', '-c', run.config, '-q', '-t', '2', '2'])).toMatchObject({ code: 0 });
  return run;
}

test('a run of the command line is described like any other', async () => {
  const { paths, folder, config } = await finishedRun();
  const run = await describeRun(paths);
  expect(run).toMatchObject({
    state: 'done',
    actions: [],
    outputs: [0, 1, 2],
    previews: [0, 1, 2],
    request: { id: run.record?.id, config, iterations: 2, workers: 2, engine: 'local' },
  });
  expect(folder.endsWith(run.request?.name ?? '?')).toBe(true);
  expect(run.rows.map(({ beta, mergedRotations }) => [beta, typeof mergedRotations])).toEqual([
    [0.5, 'number'],
    [0.5, 'number'],
  ]);
  expect(run).not.toHaveProperty('current');
});

test('torn and missing files change no more than what they told', async () => {
  const { paths } = await finishedRun();
  appendFileSync(paths.progress, '{"event": "star');
  rmSync(paths.request);
  rmSync(paths.current, { force: true });
  expect(await describeRun(paths)).toMatchObject({ state: 'done', request: { iterations: 2 } });
  const [first] = readFileSync(paths.progress, 'utf8').split('\n');
  writeFileSync(paths.progress, `${first}\n`);
  expect(await describeRun(paths)).toMatchObject({ state: 'lost', outputs: [0, 1, 2] });
  rmSync(paths.progress);
  expect(await describeRun(paths)).toMatchObject({ state: 'lost' });
  rmSync(paths.record);
  expect(await describeRun(paths)).toMatchObject({ state: 'foreign', outputs: [0, 1, 2] });
});

test('a damaged request is told by its name', async () => {
  const { paths } = await finishedRun();
  writeFileSync(paths.request, '{"id": 7}');
  await expect(describeRun(paths)).rejects.toThrow(/request\.json: .* as Damselfly writes it/);
});

test('a run that has only been asked for is found', async () => {
  const run = smallRun();
  const request = requestFor(run, 3);
  await writeRunRequest(run.paths, request);
  expect(await findRun(run.paths.outputFolder)).toEqual(run.paths);
  expect(await describeRun(run.paths)).toMatchObject({ id: request.id, state: 'queued', rows: [] });
});

test('a start that failed before it began hides no earlier results, and counts none as its own', async () => {
  const run = await finishedRun();
  const request = requestFor(smallRun(), 3);
  const { id } = request;
  await writeRunRequest(run.paths, request);
  const message = 'photons.emc: no such file.';
  await appendEvent(run.paths.progress, { event: 'ended', run: id, state: 'failed', message });
  expect(await describeRun(run.paths)).toMatchObject({
    id,
    state: 'failed',
    reason: message,
    finished: 0,
    hasEarlierResults: true,
    rows: [{ iteration: 1 }, { iteration: 2 }],
    outputs: [0, 1, 2],
  });
  const { stdout } = await runCli(['info', run.paths.outputFolder]);
  expect(stdout).toMatch(/results +of the run before/);
});
