import { readdirSync, rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readQuality } from '../../src/run-directory/quality-file.ts';
import type { RunPaths } from '../../src/run-directory/run-paths.ts';
import { outputBits } from '../support/read-output.ts';
import { runCli } from '../support/run-cli.ts';
import { smallRun } from '../support/small-run.ts';

const filesOf = (paths: RunPaths): string[] => readdirSync(paths.halves).sort();

test('halves are judged with each output, and change nothing of the run', async () => {
  const plain = smallRun();
  await runCli(['emc', '-c', plain.config, '-q', '2']);
  const halved = smallRun({ halves: 1 });
  expect(await runCli(['emc', '-c', halved.config, '-q', '2'])).toMatchObject({ code: 0 });
  expect(await outputBits(halved.paths)).toEqual(await outputBits(plain.paths));
  expect((await readQuality(plain.paths, 2))?.halves).toBeUndefined();
  const halves = (await readQuality(halved.paths, 2))?.halves;
  // 21 voxels: shells 3 to 9.
  expect(halves?.radii).toEqual([3, 4, 5, 6, 7, 8, 9]);
  expect(halves?.correlation.every((value) => Math.abs(value) <= 1)).toBe(true);
  expect(filesOf(halved.paths)).toEqual(['even_002.h5', 'odd_002.h5']);
});

test('a resumed run goes on with its halves as if it had not been stopped', async () => {
  const whole = smallRun({ halves: 1 });
  await runCli(['emc', '-c', whole.config, '-q', '3']);
  const parts = smallRun({ halves: 1 });
  await runCli(['emc', '-c', parts.config, '-q', '1']);
  expect(await runCli(['emc', '-c', parts.config, '-q', '-r', '2'])).toMatchObject({ code: 0 });
  expect(await readQuality(parts.paths, 3)).toEqual(await readQuality(whole.paths, 3));
});

test('halves whose models are gone begin anew, and the run says so', async () => {
  const { config, paths } = smallRun({ halves: 1 });
  await runCli(['emc', '-c', config, '-q', '1']);
  rmSync(paths.halves, { recursive: true });
  const result = await runCli(['emc', '-c', config, '-r', '1']);
  expect(result.stderr).toMatch(
    /halves begin anew from random models: there are none of iteration 1/,
  );
  expect((await readQuality(paths, 2))?.halves?.radii).toHaveLength(7);
});

test('halves of several models are refused before anything is written', async () => {
  const { config, paths } = smallRun({ halves: 1, num_modes: 2 });
  const result = await runCli(['emc', '-c', config, '-q', '1']);
  expect(result.code).not.toBe(0);
  expect(result.stderr).toMatch(/halves = 1 should be one volume from all frames, but is 2 models/);
  expect(readdirSync(paths.outputFolder).filter((name) => name.endsWith('.h5'))).toEqual([]);
});
