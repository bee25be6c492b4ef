import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ownRun } from '../../src/gateway/runs/own-run.ts';
import { describeRun } from '../../src/run-directory/describe-run.ts';
import { outputFile } from '../../src/run-directory/run-paths.ts';
import { golden } from '../support/golden-data.ts';
import { logFigures } from '../support/log-figures.ts';
import { outputBits, readOutput } from '../support/read-output.ts';
import { runCli } from '../support/run-cli.ts';
import { smallRun, writeConfig } from '../support/small-run.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

test('a resumed run leaves the same bits as one without a break', async () => {
  const whole = smallRun();
  await runCli(['emc', '-c', whole.config, '-q', '-t', '2', '5']);
  const parts = smallRun();
  await runCli(['emc', '-c', parts.config, '-q', '-t', '2', '2']);
  const result = await runCli(['emc', '-c', parts.config, '-q', '-t', '2', '-r', '3']);
  expect(result).toEqual({ code: 0, signal: null, stdout: '', stderr: '' });
  expect(await outputBits(parts.paths)).toEqual(await outputBits(whole.paths));
  expect(logFigures(parts.paths.log)).toEqual(logFigures(whole.paths.log));
});

test('a run of a version whose seed was yes or no goes on, and is listed as one of today', async () => {
  const { config, paths } = smallRun();
  await runCli(['emc', '-c', config, '-q', '1']);
  const record = readFileSync(paths.record, 'utf8');
  const old = record.replace('"fixed_seed": 1', '"fixed_seed": true');
  expect(old).not.toBe(record);
  writeFileSync(paths.record, old);
  const { id = '' } = await describeRun(paths);
  const { detail } = ownRun(await describeRun(paths), id, {});
  expect(detail.options['fixed_seed']).toBe(1);
  expect(await runCli(['emc', '-c', config, '-q', '-r', '1'])).toMatchObject({ code: 0 });
  expect(logFigures(paths.log)).toHaveLength(2);
});

test('a torn row of the log is dropped and computed again', async () => {
  const { config, paths } = smallRun();
  await runCli(['emc', '-c', config, '-q', '2']);
  appendFileSync(paths.log, '3\t0.01\t1.2');
  await runCli(['emc', '-c', config, '-q', '-r', '1']);
  expect(logFigures(paths.log).map((row) => row.split(' ')[0])).toEqual(['1', '2', '3']);
});

test('without finished iterations it begins again, with a number or the recorded one', async () => {
  const { config, paths } = smallRun();
  const untold = await runCli(['emc', '-c', config, '-q', '-r']);
  expect(untold.code).toBe(7);
  expect(untold.stderr).toMatch(/give their number/);
  expect(await runCli(['emc', '-c', config, '-q', '-r', '2'])).toMatchObject({ code: 0 });
  expect(logFigures(paths.log)).toHaveLength(2);
});

test('a finished run has nothing left; a number adds to it', async () => {
  const { config, paths } = smallRun();
  await runCli(['emc', '-c', config, '-q', '2']);
  const nothing = await runCli(['emc', '-c', config, '-r']);
  expect(nothing).toMatchObject({ code: 0 });
  expect(nothing.stderr).toMatch(/Done up to iteration 2/);
  expect(logFigures(paths.log)).toHaveLength(2);
});

test('a run may move together with its files', async () => {
  const { config, folder } = smallRun();
  await runCli(['emc', '-c', config, '-q', '1']);
  const moved = join(temporaryFolder(), 'moved');
  await cp(folder, moved, { recursive: true });
  const result = await runCli(['emc', '-q', '-r', '1'], { cwd: moved });
  expect(result).toMatchObject({ code: 0, stderr: '' });
  expect(logFigures(join(moved, 'EMC.log'))).toHaveLength(2);
});

describe('refuses with exit code 7', () => {
  test.each([
    ['our run', '.damselfly/lock'],
    ['a run of another program', '.damselfly'],
  ])('%s whose log is missing or empty', async (_, without) => {
    const { config, paths } = smallRun();
    await runCli(['emc', '-c', config, '-q', '2']);
    rmSync(join(paths.outputFolder, without), { recursive: true });
    const before = await outputBits(paths);
    const [head] = readFileSync(paths.log, 'utf8').split(/^1\t/m);
    for (const isThere of [false, true]) {
      rmSync(paths.log, { force: true });
      if (isThere) {
        writeFileSync(paths.log, head);
      }
      const result = await runCli(['emc', '-c', config, '-q', '-r', '1']);
      expect(result.code).toBe(7);
      expect(result.stderr).toMatch(/EMC\.log is missing or has no rows; restore it/);
    }
    expect(await outputBits(paths)).toEqual(before);
    await runCli(['emc', '-c', config, '-q', '1']);
    expect(logFigures(paths.log)).toHaveLength(1);
  });

  test('another option that changes the result', async () => {
    const { config, paths } = smallRun();
    await runCli(['emc', '-c', config, '-q', '1']);
    const before = await outputBits(paths);
    writeConfig(config, { num_div: 2, alpha: 0.1 });
    const result = await runCli(['emc', '-c', config, '-q', '-r', '1']);
    expect(result.code).toBe(7);
    expect(result.stderr).toMatch(/num_div was 1 and is now 2; alpha was 0 and is now 0.1/);
    expect(await outputBits(paths)).toEqual(before);
  });

  test('another content of an input', async () => {
    const { config, folder } = smallRun({ in_detector_file: 'det.dat' });
    copyFileSync(golden('det.dat'), join(folder, 'det.dat'));
    await runCli(['emc', '-c', config, '-q', '1']);
    const detector = readFileSync(join(folder, 'det.dat'), 'utf8');
    rmSync(join(folder, 'det.dat'));
    appendFileSync(join(folder, 'det.dat'), detector.replace(/ 0\n/, ' 1\n'));
    const result = await runCli(['emc', '-c', config, '-q', '-r', '1']);
    expect(result.code).toBe(7);
    expect(result.stderr).toMatch(/in_detector_file has another content/);
  });

  test('another setting of --parity', async () => {
    const { config } = smallRun();
    await runCli(['emc', '-c', config, '-q', '1']);
    const result = await runCli(['emc', '-c', config, '-q', '-r', '--parity', '1']);
    expect(result).toMatchObject({ code: 7 });
  });
});

test('an output that is missing or damaged is refused by its name', async () => {
  const { config, paths } = smallRun();
  await runCli(['emc', '-c', config, '-q', '1']);
  rmSync(outputFile(paths, 1));
  const missing = await runCli(['emc', '-c', config, '-q', '-r', '1']);
  expect(missing.code).toBe(3);
  expect(missing.stderr).toMatch(/output_001\.h5.*no such file/);
  copyFileSync(golden('det.h5'), outputFile(paths, 1));
  const damaged = await runCli(['emc', '-c', config, '-q', '-r', '1']);
  expect(damaged.code).toBe(3);
  expect(damaged.stderr).toMatch(/output_001\.h5: intens/);
});

test('a folder that Dragonfly made goes on to the same model as an unbroken run', async () => {
  const [folder, whole] = [temporaryFolder(), temporaryFolder()];
  for (const at of [folder, whole]) {
    for (const name of ['config.ini', 'photons.emc', 'det.h5', 'start_model.h5']) {
      await cp(golden(name), join(at, name));
    }
  }
  mkdirSync(join(folder, 'data'));
  await cp(golden('expected', 'EMC.log'), join(folder, 'EMC.log'));
  await cp(golden('expected', 'output_005.h5'), join(folder, 'data', 'output_005.h5'));
  const result = await runCli(['emc', '--parity', '-q', '-r', '1'], { cwd: folder });
  expect(result).toMatchObject({ code: 0, stderr: '' });
  expect(logFigures(join(folder, 'EMC.log'))).toHaveLength(6);
  await runCli(['emc', '--parity', '-q', '6'], { cwd: whole });
  const sixth = (at: string): string => join(at, 'data', 'output_006.h5');
  const resumed = await readOutput(sixth(folder));
  const unbroken = await readOutput(sixth(whole));
  // What float32 leaves between Dragonfly's fifth iteration and ours.
  expect(relativeDistance(resumed.intens, unbroken.intens)).toBeLessThan(1e-5);
});

function relativeDistance(a: Float64Array, b: Float64Array): number {
  const difference = a.map((value, i) => value - b[i]);
  return Math.sqrt(squares(difference) / squares(b));
}

function squares(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value * value, 0);
}
