import { expect, test } from '@jest/globals';
import type { ReadonlyPartialJSONObject } from '@lumino/coreutils';
import { CommandIDs } from '../../../command-ids.ts';
import { openOutput } from '../open-document.ts';

/** What opening an output asks of JupyterLab: command and path. */
async function opened(runAt: (path: string) => Promise<string>): Promise<unknown[]> {
  const asked: unknown[] = [];
  const commands = {
    execute: (id: string, args?: ReadonlyPartialJSONObject) => {
      asked.push([id, args?.['path']]);
      return Promise.resolve();
    },
  };
  const places = { toGateway: (path: string) => Promise.resolve(`/data/${path}`), runAt };
  await openOutput('run/output_005.h5', { commands, places });
  return asked;
}

test('an output of a run opens with its run', async () => {
  expect(await opened(() => Promise.resolve('gateway:a'))).toEqual([
    [CommandIDs.openRun, 'run/output_005.h5'],
  ]);
});

test('a copy of one, away from its log, opens as a volume', async () => {
  expect(await opened(() => Promise.reject(new Error('no run')))).toEqual([
    [CommandIDs.openVolume, '/data/run/output_005.h5'],
  ]);
});
