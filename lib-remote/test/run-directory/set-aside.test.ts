import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { outputFile, runPaths, type RunPaths } from '../../src/run-directory/run-paths.ts';
import { listOutputs, setAsidePreviousRun } from '../../src/run-directory/set-aside.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** A folder with a finished run; every file holds the run's name. */
function runOf(name: string, outputs: readonly number[], paths: RunPaths): void {
  mkdirSync(dirname(paths.checkpoint), { recursive: true });
  for (const file of [paths.log, paths.record, paths.progress, paths.checkpoint]) {
    writeFileSync(file, name);
  }
  for (const number of outputs) {
    writeFileSync(outputFile(paths, number), name);
  }
}

function emptyRun(): RunPaths {
  const folder = temporaryFolder();
  return runPaths(join(folder, 'data'), join(folder, 'EMC.log'));
}

test('a new folder needs nothing', async () => {
  const paths = emptyRun();
  expect(await setAsidePreviousRun(paths)).toBeUndefined();
  expect(existsSync(paths.outputFolder)).toBe(false);
});

test('log and outputs of the old run are kept, and nothing of it counts any more', async () => {
  const paths = emptyRun();
  runOf('first', [0, 1, 2], paths);
  writeFileSync(join(paths.outputFolder, 'notes.txt'), 'mine');
  const folder = join(paths.previous, '1');
  const log = join(dirname(paths.log), '.EMC.log.bak');
  expect(await setAsidePreviousRun(paths)).toEqual({ folder, log });
  expect(await listOutputs(paths)).toEqual([]);
  expect([paths.log, paths.progress, paths.checkpoint].filter(existsSync)).toEqual([]);
  expect(readdirSync(paths.outputFolder)).toContain('notes.txt');
  expect(readdirSync(folder).sort()).toEqual([
    'output_000.h5',
    'output_001.h5',
    'output_002.h5',
    'progress.jsonl',
    'run.json',
  ]);
});

test('every run that was set aside is kept', async () => {
  const paths = emptyRun();
  const names = ['first', 'second', 'third'];
  for (const name of names) {
    runOf(name, [0, 1], paths);
    await setAsidePreviousRun(paths);
  }
  const kept = ['1', '2', '3'].map((number) =>
    readFileSync(join(paths.previous, number, 'output_001.h5'), 'utf8'),
  );
  expect(kept).toEqual(names);
  const backups = ['', '1', '2'].map((suffix) =>
    readFileSync(join(dirname(paths.log), `.EMC.log.bak${suffix}`), 'utf8'),
  );
  expect(backups).toEqual(names);
});

test('what was stopped half way is completed by the next start', async () => {
  const paths = emptyRun();
  runOf('first', [0, 1], paths);
  await setAsidePreviousRun(paths);
  // As if the process had been killed after it had moved only a part.
  writeFileSync(outputFile(paths, 2), 'first');
  expect(await setAsidePreviousRun(paths)).toEqual({ folder: join(paths.previous, '2') });
  expect(readdirSync(join(paths.previous, '2'))).toContain('output_002.h5');
});

test('a start model alone is no result', async () => {
  const paths = emptyRun();
  runOf('first', [0], paths);
  expect(await setAsidePreviousRun(paths)).toBeUndefined();
  expect(existsSync(paths.previous)).toBe(false);
});
