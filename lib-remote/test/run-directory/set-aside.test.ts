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
  await setAsidePreviousRun(paths);
  expect(existsSync(paths.outputFolder)).toBe(false);
});

test('log and outputs of the old run are kept, and nothing of it stays in place', async () => {
  const paths = emptyRun();
  runOf('first', [0, 1, 2], paths);
  writeFileSync(join(paths.outputFolder, 'notes.txt'), 'mine');
  await setAsidePreviousRun(paths);
  expect(await listOutputs(paths)).toEqual([]);
  expect([paths.log, paths.record, paths.progress, paths.checkpoint].filter(existsSync)).toEqual(
    [],
  );
  expect(readdirSync(paths.outputFolder)).toContain('notes.txt');
  expect(readdirSync(paths.previous).sort()).toEqual([
    'output_000.h5',
    'output_001.h5',
    'output_002.h5',
    'progress.jsonl',
    'run.json',
  ]);
});

test('logs pile up under new names, outputs of one generation are kept', async () => {
  const paths = emptyRun();
  for (const name of ['first', 'second', 'third']) {
    runOf(name, name === 'third' ? [0, 1] : [0, 1, 2], paths);
    await setAsidePreviousRun(paths);
  }
  const backup = (suffix: string): string =>
    readFileSync(join(dirname(paths.log), `.EMC.log.bak${suffix}`), 'utf8');
  expect([backup(''), backup('1'), backup('2')]).toEqual(['first', 'second', 'third']);
  expect(readdirSync(paths.previous)).not.toContain('output_002.h5');
  expect(readFileSync(join(paths.previous, 'output_001.h5'), 'utf8')).toBe('third');
});

test('what was stopped half way is completed by the next start', async () => {
  const paths = emptyRun();
  runOf('first', [0, 1], paths);
  await setAsidePreviousRun(paths);
  // As if the process had been killed after it had moved only a part.
  writeFileSync(outputFile(paths, 2), 'first');
  await setAsidePreviousRun(paths);
  expect(readdirSync(paths.previous)).toEqual(
    expect.arrayContaining(['output_001.h5', 'output_002.h5']),
  );
});
