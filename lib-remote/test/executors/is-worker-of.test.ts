import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { isWorkerOf } from '../../src/executors/is-worker-of.ts';
import { smallRun } from '../support/small-run.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const WAIT = 'setInterval(() => undefined, 1000)';

const started: AbortController[] = [];

afterEach(() => {
  for (const controller of started.splice(0)) {
    controller.abort();
  }
});

/** The number of a process that waits, with these words after Node's own. */
async function processWith(words: readonly string[], cwd: string): Promise<number> {
  const controller = new AbortController();
  started.push(controller);
  const child = spawn(process.execPath, ['-e', WAIT, '--', ...words], {
    cwd,
    signal: controller.signal,
    stdio: 'ignore',
  });
  child.on('error', () => undefined);
  await once(child, 'spawn');
  return child.pid ?? 0;
}

test('a worker is known by the folder that it works in', async () => {
  const { folder, paths } = smallRun();
  mkdirSync(paths.outputFolder);
  const link = join(temporaryFolder(), 'link');
  symlinkSync(folder, link);
  for (const words of [
    ['work', paths.outputFolder],
    ['work', join(link, 'data')],
    ['emc', '10'],
    ['emc', '-t', '2', '-c', 'config.ini', '10'],
    ['emc', `-c${link}/config.ini`, '-r'],
    ['emc', '--config=config.ini', '10'],
    ['emc', '--config', join(link, 'config.ini'), '10'],
  ]) {
    expect(await isWorkerOf(await processWith(words, folder), paths.outputFolder)).toBe(true);
  }
});

test('a process of another run, and one that is none, is not taken for it', async () => {
  const [run, other] = [smallRun(), smallRun()];
  mkdirSync(run.paths.outputFolder);
  mkdirSync(other.paths.outputFolder);
  for (const words of [
    ['work', other.paths.outputFolder],
    ['work'],
    ['work', run.paths.outputFolder, 'more'],
    ['emc', '-c', other.config, '10'],
    ['emc', '-c'],
    ['serve', run.paths.outputFolder],
    [run.paths.outputFolder],
  ]) {
    expect(await isWorkerOf(await processWith(words, run.folder), run.paths.outputFolder)).toBe(
      false,
    );
  }
});
