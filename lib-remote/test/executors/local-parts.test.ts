import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { JobStatus } from '../../src/executors/executor.ts';
import { reasonToWait } from '../../src/executors/local/reason-to-wait.ts';
import { startWorker } from '../../src/executors/local/start-worker.ts';
import { workerEnvironment } from '../../src/executors/local/worker-environment.ts';
import { ownIdentity } from '../../src/run-directory/process-identity.ts';
import { runPaths } from '../../src/run-directory/run-paths.ts';
import { untilEnded } from '../../src/executors/until-ended.ts';
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

test('the process of a run that has ended is waited for, but not for ever', async () => {
  const outputs = temporaryFolder();
  const job = { id: 'a', paths: runPaths(outputs, join(outputs, 'EMC.log')) };
  const process = await ownIdentity();
  const active: JobStatus = { state: 'active', process };
  const seen = [active, active];
  const ending = {
    status: () => {
      const status = seen.pop();
      return Promise.resolve(new Map(status && [['a', status]]));
    },
  };
  await untilEnded(ending, job);
  expect(seen).toEqual([]);
  const hanging = { status: () => Promise.resolve(new Map([['a', active]])) };
  await expect(untilEnded(hanging, job, { patience: 0 })).rejects.toThrow(
    `process ${process.pid} on ${process.host} has not; end it`,
  );
  const signal = AbortSignal.abort(new Error('Nobody waits any more.'));
  await expect(untilEnded(hanging, job, { signal })).rejects.toThrow('Nobody waits any more.');
});
