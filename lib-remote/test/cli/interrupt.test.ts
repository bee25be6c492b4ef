import { renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { describeRun } from '../../src/run-directory/describe-run.ts';
import { readEvents } from '../../src/run-directory/progress-log.ts';
import { runCli, startCli, type RunningCli } from '../support/run-cli.ts';
import { smallRun } from '../support/small-run.ts';

/** Waits until a run has printed the head of its table: it computes now. */
async function computing(cli: RunningCli): Promise<void> {
  while (!cli.stderr().includes('rms_change')) {
    expect(cli.child.exitCode, cli.stderr()).toBeNull();
    await sleep(10);
  }
  await sleep(200);
}

/** Ctrl-C promises two seconds; on a machine with other work only a hang takes this long. */
const HANGS_MILLISECONDS = 10_000;

// One iteration of these takes minutes: only a run that stops inside a step ends before the test does.
const LONG = { num_div: 10, size: '', beta: 0.001 };

test.each([
  ['wasm', 'SIGINT', 130],
  ['wasm', 'SIGTERM', 143],
  ['reference', 'SIGINT', 130],
] as const)('%s stops inside a step on %s with exit code %i', async (backend, signal, code) => {
  const { config, paths } = smallRun(LONG);
  const cli = startCli(['emc', '-c', config, '--backend', backend, '-t', '1', '2']);
  await computing(cli);
  cli.child.kill(signal);
  const result = await Promise.race([cli.finished, sleep(HANGS_MILLISECONDS)]);
  expect(result).toMatchObject({ code, signal: null });
  const hint = `damselfly emc -c ${config} -t 1 --backend ${backend} -r`;
  expect(result?.stderr).toContain(`\ndamselfly: interrupted. To go on: ${hint}\n`);
  expect(await describeRun(paths)).toMatchObject({ state: 'interrupted', rows: [] });
});

test('the hint can be pasted into a shell and repeats what has to be given again', async () => {
  const { config } = smallRun(LONG);
  const spaced = join(dirname(config), "my run's.ini");
  renameSync(config, spaced);
  const env = { DAMSELFLY_COMMAND: './damselfly' };
  const cli = startCli(['emc', '-c', spaced, '-t', '1', '--parity', '2'], { env });
  await computing(cli);
  cli.child.kill('SIGINT');
  const { stderr } = await cli.finished;
  const quoted = `'${spaced.replace("'", String.raw`'\''`)}'`;
  expect(stderr).toContain(`To go on: ./damselfly emc -c ${quoted} -t 1 --parity -r\n`);
});

test('an interrupted run goes on, and tells what it is in between', async () => {
  const { config, paths } = smallRun();
  const cli = startCli(['emc', '-c', config, '500']);
  await computing(cli);
  expect(await describeRun(paths)).toMatchObject({ state: 'running' });
  cli.child.kill('SIGINT');
  expect(await cli.finished).toMatchObject({ code: 130 });
  const { state, rows } = await describeRun(paths);
  expect(state).toBe('interrupted');
  expect(await runCli(['emc', '-c', config, '-q', '-r', '1'])).toMatchObject({ code: 0 });
  expect((await describeRun(paths)).rows).toHaveLength(rows.length + 1);
});

test('one that goes on and is ended by force while it ends was interrupted, not lost, and goes on', async () => {
  const { config, paths } = smallRun();
  expect(await runCli(['emc', '-c', config, '-q', '2'])).toMatchObject({ code: 0 });
  const cli = startCli(['emc', '-c', config, '-r', '500']);
  await computing(cli);
  cli.child.kill('SIGTERM');
  while ((await readEvents(paths.progress)).every(({ event }) => event !== 'interrupting')) {
    await sleep(1);
  }
  cli.child.kill('SIGKILL');
  await cli.finished;
  const { state, actions, rows } = await describeRun(paths);
  expect([state, actions]).toEqual(['interrupted', ['resume']]);
  expect(await runCli(['emc', '-c', config, '-q', '-r', '1'])).toMatchObject({ code: 0 });
  expect((await describeRun(paths)).rows).toHaveLength(rows.length + 1);
});

test('a closed terminal does not stop a run that writes to none, as under nohup', async () => {
  const { config, paths } = smallRun();
  const cli = startCli(['emc', '-c', config, '500']);
  await computing(cli);
  cli.child.kill('SIGHUP');
  const before = (await describeRun(paths)).rows.length;
  while ((await describeRun(paths)).rows.length < before + 2) {
    await sleep(50);
  }
});

test('a second one that writes into the same folder is refused', async () => {
  const { config, paths } = smallRun(LONG);
  const cli = startCli(['emc', '-c', config, '-t', '1', '2']);
  await computing(cli);
  const second = await runCli(['emc', '-c', config, '-q', '2']);
  expect(second.code).toBe(7);
  expect(second.stderr).toContain(`process ${cli.child.pid ?? 0} on`);
  expect(await describeRun(paths)).toMatchObject({ state: 'running' });
  cli.child.kill('SIGKILL');
  await cli.finished;
  expect(await describeRun(paths)).toMatchObject({ state: 'lost' });
});
