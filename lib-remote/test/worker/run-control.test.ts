import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { requestControl } from '../../src/run-directory/control-request.ts';
import type { NewRunEvent } from '../../src/run-directory/progress-log.ts';
import { runPaths } from '../../src/run-directory/run-paths.ts';
import { RunControl } from '../../src/worker/run-control.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

test('a run that is asked to stop while it answers ends with its outputs finished', async () => {
  const folder = temporaryFolder();
  const paths = runPaths(folder, join(folder, 'EMC.log'));
  const answering = Promise.withResolvers<undefined>();
  const written = Promise.withResolvers<undefined>();
  const told: string[] = [];
  const writer = {
    paths,
    // The answer comes to the disk only when it is looked whether the run goes on.
    async event({ event }: NewRunEvent) {
      if (event === 'control') {
        answering.resolve(undefined);
        await written.promise;
      }
      told.push(event);
    },
    amend: () => Promise.reject(new Error('nothing is steered here')),
  };
  await requestControl(paths, { id: randomUUID(), action: 'stop', time: new Date().toISOString() });
  const control = new RunControl(writer, 1, () => undefined);
  await answering.promise;

  const outputs = {
    finished() {
      told.push('outputs');
      return Promise.resolve();
    },
  };
  const goesOn = control.mayGoOn(2, new AbortController().signal, outputs);
  written.resolve(undefined);
  expect(await goesOn).toBe(false);
  expect(told).toEqual(['control', 'stopping', 'outputs']);
  await control.close();
});
