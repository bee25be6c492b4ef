import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  pendingControls,
  removeControl,
  requestControl,
} from '../../src/run-directory/control-request.ts';
import { runPaths, type RunPaths } from '../../src/run-directory/run-paths.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

function emptyRun(): RunPaths {
  const folder = temporaryFolder();
  return runPaths(folder, join(folder, 'EMC.log'));
}

test('requests wait in the order in which they were made, until they are taken away', async () => {
  const paths = emptyRun();
  expect(await pendingControls(paths)).toEqual([]);
  await requestControl(paths, {
    id: 'zzzzzzzz',
    action: 'pause',
    time: '2026-11-21T10:00:00.000Z',
  });
  await requestControl(paths, { id: 'aaaaaaaa', action: 'stop', time: '2026-11-21T10:00:01.000Z' });
  const pending = await pendingControls(paths);
  expect(pending.map(({ request }) => request?.action)).toEqual(['pause', 'stop']);
  await removeControl(pending[0]);
  await removeControl(pending[0]);
  expect(await pendingControls(paths)).toMatchObject([{ id: 'aaaaaaaa' }]);
});

test.each([
  ['half a file', '{"id": "half-a-file", "act'],
  ['an action of a later version', '{"id": "later-one", "action": "branch", "time": "2026"}'],
  ['the id of another', '{"id": "another-one", "action": "stop", "time": "2026"}'],
])('%s is pending without being understood', async (_, text) => {
  const paths = emptyRun();
  mkdirSync(paths.control, { recursive: true });
  writeFileSync(join(paths.control, 'the-name.json'), text);
  expect(await pendingControls(paths)).toEqual([
    { id: 'the-name', path: join(paths.control, 'the-name.json') },
  ]);
});

test('what is still being written is left alone', async () => {
  const paths = emptyRun();
  mkdirSync(paths.control, { recursive: true });
  writeFileSync(join(paths.control, '.aaaaaaaa.json.part-1-ab'), '{}');
  expect(await pendingControls(paths)).toEqual([]);
});
