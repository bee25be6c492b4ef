import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readEvents } from '../../src/run-directory/progress-log.ts';
import { readRunRecord } from '../../src/run-directory/run-record.ts';
import { listOutputs } from '../../src/run-directory/set-aside.ts';
import { golden } from '../support/golden-data.ts';
import { logFigures } from '../support/log-figures.ts';
import { runCli } from '../support/run-cli.ts';
import { smallRun } from '../support/small-run.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

test('reproduces Dragonfly’s log of the golden case to its last digit', async () => {
  const folder = temporaryFolder();
  for (const name of ['config.ini', 'photons.emc', 'det.h5', 'start_model.h5']) {
    await cp(golden(name), join(folder, name));
  }
  const result = await runCli(['emc', '--parity', '-t', '1', '5'], { cwd: folder });
  expect(result).toMatchObject({ code: 0, stdout: '' });
  expect(logFigures(join(folder, 'EMC.log'))).toEqual(logFigures(golden('expected', 'EMC.log')));
  const head = (log: string): string => readFileSync(log, 'utf8').split('Iter')[0];
  expect(head(join(folder, 'EMC.log'))).toBe(head(golden('expected', 'EMC.log')));
});

test('writes outputs and log where the configuration says, and its own state beside them', async () => {
  const { config, folder, paths } = smallRun();
  const result = await runCli(['emc', '-c', config, '-t', '2', '3']);
  expect(result).toMatchObject({ code: 0, stdout: '' });
  expect(result.stderr).toMatch(/600 frames/);
  expect(result.stderr.split('\n').filter((line) => /^ +\d/.test(line))).toHaveLength(3);
  expect(readdirSync(folder).sort()).toEqual(['EMC.log', 'config.ini', 'data']);
  expect(await listOutputs(paths)).toEqual([0, 1, 2, 3]);
  expect(readdirSync(paths.outputFolder)).toHaveLength(5);
  expect(await readRunRecord(paths)).toMatchObject({
    config,
    iterations: 3,
    seed: 0x5eed,
    backend: { name: 'wasm', workers: 2 },
    inputs: [{ role: 'in_detector_file' }, { role: 'in_photons_file' }],
  });
  const events = await readEvents(paths.progress);
  expect(events.map(({ event }) => event)).toEqual([
    'started',
    'iteration',
    'iteration',
    'iteration',
    'ended',
  ]);
  expect(JSON.parse(readFileSync(paths.checkpoint, 'utf8'))).toMatchObject({
    iteration: 3,
    output: 'output_003.h5',
  });
});

test('--json --quiet: a line for each iteration on stdout, nothing else', async () => {
  const { config } = smallRun();
  const { code, stdout, stderr } = await runCli(['emc', '-c', config, '--json', '-q', '2']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const lines = stdout
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
  expect(lines).toMatchObject([{ iteration: 1 }, { iteration: 2, rotationCount: 60 }]);
});

test('a reader that leaves does not stop the run', async () => {
  const { config, paths } = smallRun();
  const result = await runCli(['emc', '-c', config, '--json', '3'], {
    before: 'exec > >(exec <&-; sleep 0.2);',
  });
  expect(result.code).toBe(0);
  expect(await listOutputs(paths)).toEqual([0, 1, 2, 3]);
});

test('progress that a full disk does not take does not stop the run', async () => {
  const { config, paths } = smallRun();
  const result = await runCli(['emc', '-c', config, '2'], { before: 'exec 2> /dev/full;' });
  expect(result.code).toBe(0);
  expect(await listOutputs(paths)).toEqual([0, 1, 2]);
});

test('lines of JSON that a full disk does not take end the run, and -r goes on', async () => {
  const { config, paths } = smallRun();
  const args = ['emc', '-c', config, '-q', '--json'];
  const full = await runCli([...args, '500'], { before: 'exec > /dev/full;' });
  expect(full.code).toBe(5);
  expect(full.stderr).toMatch(/^damselfly: standard output: .*the disk is full.*\n$/);
  const done = (await listOutputs(paths)).length - 1;
  expect(done).toBeLessThan(500);
  expect(await runCli([...args, '-r', '1'])).toMatchObject({ code: 0, stderr: '' });
  expect(logFigures(paths.log)).toHaveLength(done + 1);
});

test('says where -r finds nothing to resume, and starts', async () => {
  const { config, paths } = smallRun();
  const message = `There was nothing to resume in ${paths.outputFolder}: this run starts at iteration 1.`;
  const first = await runCli(['emc', '-c', config, '-q', '-r', '1']);
  expect(first).toMatchObject({ code: 0, stderr: `${message}\n` });
  expect(await listOutputs(paths)).toEqual([0, 1]);
  expect(readFileSync(paths.progress, 'utf8').split(message)).toHaveLength(2);
  const second = await runCli(['emc', '-c', config, '-q', '-r', '1']);
  expect(second).toMatchObject({ code: 0, stderr: '' });
  expect(await listOutputs(paths)).toEqual([0, 1, 2]);
});

test('says what more workers than cores are good for', async () => {
  const { config } = smallRun();
  const workers = availableParallelism() + 1;
  const { code, stderr } = await runCli(['emc', '-c', config, '-q', '-t', String(workers), '1']);
  expect(code).toBe(0);
  expect(stderr).toMatch(new RegExp(`^${workers} workers share .* saves no time\\.\n$`));
});

test('warns of an unknown key and goes on', async () => {
  const { config } = smallRun({ alhpa: 1 });
  const { code, stderr } = await runCli(['emc', '-c', config, '-q', '1']);
  expect(code).toBe(0);
  expect(stderr).toMatch(/unknown key alhpa .* nearest known one is alpha/);
});

test('a fresh start keeps the old log and outputs and mixes nothing', async () => {
  const { config, folder, paths } = smallRun();
  await runCli(['emc', '-c', config, '-q', '3']);
  const oldLog = readFileSync(paths.log, 'utf8');
  const { stderr } = await runCli(['emc', '-c', config, '-q', '1']);
  expect(await listOutputs(paths)).toEqual([0, 1]);
  expect(readFileSync(join(folder, '.EMC.log.bak'), 'utf8')).toBe(oldLog);
  const previous = join(paths.previous, '1');
  expect(existsSync(join(previous, 'output_003.h5'))).toBe(true);
  expect(stderr).toContain(`earlier results were moved to ${previous}`);
});

test('models are told as what they are', async () => {
  const told = async (changes: Readonly<Record<string, string | number>>): Promise<string> =>
    (await runCli(['emc', '-c', smallRun(changes).config, '1'])).stderr;
  const flat = { recon_type: '2d', num_div: '', num_rot: 9 };
  expect(await told({ ...flat, num_modes: 2 })).toContain('9 rotations, 21 x 21 pixels, 2 classes');
  expect(await told({ num_modes: 2 })).toContain('2 models of 21 x 21 x 21 voxels');
});

test('the seed of a random start is recorded and differs from run to run', async () => {
  const seeds = new Set<number | undefined>();
  for (const { config, paths } of [smallRun({ fixed_seed: 0 }), smallRun({ fixed_seed: 0 })]) {
    await runCli(['emc', '-c', config, '-q', '1']);
    seeds.add((await readRunRecord(paths))?.seed);
  }
  expect(seeds.size).toBe(2);
});
