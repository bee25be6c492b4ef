import { readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runPaths } from '../../src/run-directory/run-paths.ts';
import { ownQueues } from '../support/local-queue.ts';
import { runCli } from '../support/run-cli.ts';
import { smallRun } from '../support/small-run.ts';
import { submit, untilState } from '../support/submitted-run.ts';

ownQueues();

test('a branch goes on from an iteration of another run, which it names', async () => {
  const run = smallRun();
  await submit(run, 4);
  const old = await untilState(run.paths, 'done');
  const args = ['branch', run.paths.outputFolder, '3', 'softer', '2', '-t', '2'];
  expect(await runCli([...args, '--set', 'alpha=0.4'])).toMatchObject({ code: 0 });
  const paths = runPaths(join(run.folder, 'data-softer'), join(run.folder, 'data-softer/EMC.log'));
  const { record, rows } = await untilState(paths, 'done');
  expect(record).toMatchObject({
    name: 'softer',
    options: { alpha: 0.4, start_model_file: join(run.paths.outputFolder, 'output_003.h5') },
    parent: { id: old.id, name: 'small', iteration: 3, folder: run.paths.outputFolder },
  });
  // beta = 0.5 x 1.2 every 2 iterations: 4 is computed with 0.6, and so is the first one of the branch.
  expect(rows[0].beta).toBeCloseTo(old.rows[3].beta, 6);

  expect(await runCli(args)).toMatchObject({ code: 7 });
  const missing = await runCli(['branch', run.paths.outputFolder, '9', 'other', '2']);
  expect(missing.stderr).toContain('there is no output of iteration 9');
  expect(existsSync(join(run.folder, 'other.ini'))).toBe(false);
  expect(readFileSync(join(run.folder, 'softer.ini'), 'utf8')).toContain('alpha = 0.4');
});
