import { mkdirSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CurrentWriter } from '../../src/run-directory/current-writer.ts';
import { readCurrent } from '../../src/run-directory/current.ts';
import { runPaths } from '../../src/run-directory/run-paths.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

test('tells how far the whole iteration is, and not each step of the way', async () => {
  const paths = runPaths(temporaryFolder(), 'EMC.log');
  mkdirSync(paths.folder);
  const writer = new CurrentWriter(paths);
  writer.learn({ model: 0, slices: 1, likelihood: 6, probabilities: 1, maximise: 2, volumes: 0 });
  writer.show({ number: 3, step: 'likelihood', fraction: 0.5 });
  writer.show({ number: 3, step: 'likelihood', fraction: 0.51 });
  await writer.settled();
  expect(await readCurrent(paths)).toMatchObject({
    iteration: 3,
    step: 'likelihood',
    fraction: 0.4,
  });
  expect(readdirSync(paths.folder)).toEqual(['current.json']);
});

test('a folder that cannot be written does not stop the run', async () => {
  const paths = runPaths(temporaryFolder(), 'EMC.log');
  const writer = new CurrentWriter(paths);
  writer.show({ number: 1, step: 'model', fraction: 1 });
  await writer.settled();
  expect(await readCurrent(paths)).toBeUndefined();
});
