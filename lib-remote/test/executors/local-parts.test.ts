import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { reasonToWait } from '../../src/executors/local/reason-to-wait.ts';
import { startWorker } from '../../src/executors/local/start-worker.ts';
import { workerEnvironment } from '../../src/executors/local/worker-environment.ts';
import { runPaths } from '../../src/run-directory/run-paths.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

test('a reason to wait names who runs and counts who goes before', () => {
  const [a, b] = [{ name: 'a' }, { name: 'b' }];
  expect(reasonToWait([a], [])).toBe('Waits for a.');
  expect(reasonToWait([a, b], [a, b])).toBe('Waits for a, b, and 2 runs before it.');
  expect(reasonToWait([], [b])).toBe('Waits for 1 run before it.');
  expect(reasonToWait([], [])).toBe('Starts in a moment.');
});

test('a worker gets no secret of the server', () => {
  const kept = { PATH: '/bin', HOME: '/home/a', XDG_STATE_HOME: '/s', LD_LIBRARY_PATH: '/l' };
  const secrets = { JUPYTERHUB_API_TOKEN: 'x', JPY_API_TOKEN: 'x', GITHUB_TOKEN: 'x' };
  expect(workerEnvironment({ ...kept, ...secrets })).toEqual(kept);
});

test('a worker that cannot be started names what is in the way', async () => {
  const outputs = temporaryFolder();
  const paths = runPaths(outputs, join(outputs, 'EMC.log'));
  mkdirSync(paths.stdout, { recursive: true });
  const start = startWorker('program.mjs', paths, { isNew: true });
  await expect(start).rejects.toThrow(`${paths.stdout}: could not write`);
});
