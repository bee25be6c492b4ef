import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { appendEvent, readEvents } from '../../src/run-directory/progress-log.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const started = {
  event: 'started',
  from: 1,
  to: 3,
  backend: 'wasm',
  workers: 2,
} as const;

test('events come back in order, with their time', async () => {
  const file = join(temporaryFolder(), 'progress.jsonl');
  await appendEvent(file, started);
  await appendEvent(file, { event: 'ended', state: 'failed', message: 'why' });
  const events = await readEvents(file);
  expect(events).toMatchObject([started, { event: 'ended', state: 'failed', message: 'why' }]);
  expect(events.every(({ time }) => !Number.isNaN(Date.parse(time)))).toBe(true);
});

test('torn and unknown lines are left out, and the next event stands on its own line', async () => {
  const file = join(temporaryFolder(), 'progress.jsonl');
  writeFileSync(file, '{"event":"later version","time":""}\nnonsense\n');
  appendFileSync(file, '{"event":"ended","sta');
  await appendEvent(file, started);
  expect(await readEvents(file)).toMatchObject([started]);
});

test('no file means no events', async () => {
  expect(await readEvents(join(temporaryFolder(), 'progress.jsonl'))).toEqual([]);
});
