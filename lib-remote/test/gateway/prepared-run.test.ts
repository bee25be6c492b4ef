import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { golden } from '../support/golden-data.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const ID = '12345678-abcd';

let gateway: TestGateway;
let outside: string;

beforeEach(async () => {
  gateway = await startGateway();
  outside = temporaryFolder();
});

/** A folder that somebody has prepared as that of a run which has failed, or waits. */
function prepare(options: { id?: string; log?: string; photons?: string; state?: string }): void {
  const { id = ID, log = 'EMC.log', photons = 'photons.emc', state = 'failed' } = options;
  const folder = join(gateway.root, 'data', '.damselfly');
  mkdirSync(folder, { recursive: true });
  const config = join(gateway.root, 'config.ini');
  const lines = [`in_photons_file = ${photons}`, 'in_detector_file = det.h5', 'num_div = 1'];
  writeFileSync(config, ['[emc]', ...lines, `log_file = ${log}`, ''].join('\n'));
  const created = '2026-01-01T00:00:00.000Z';
  const common = { name: 'prepared', config, iterations: 1, workers: 1, parity: false, created };
  const request = { ...common, id, backend: 'auto', engine: 'local' };
  writeFileSync(join(folder, 'request.json'), JSON.stringify(request));
  const time = '2026-01-01T00:00:01.000Z';
  const event =
    state === 'queued'
      ? { event: 'queued', time, run: id, reason: 'Waits.' }
      : { event: 'ended', time, run: id, state };
  writeFileSync(join(folder, 'progress.jsonl'), `${JSON.stringify(event)}\n`);
}

test.each([
  { name: 'photons', changes: () => ({ photons: golden('photons.emc') }) },
  { name: 'a log', changes: () => ({ log: join(outside, 'important.txt') }) },
])('a prepared run whose config names $name outside is not resumed', async ({ changes }) => {
  prepare({});
  const opened = await gateway.post('runs/open', { path: 'data' });
  expect(opened.json()).toMatchObject({ id: ID, actions: ['resume'] });
  // After it was opened, as whoever owns the folder may.
  prepare(changes());
  const answer = await gateway.post(`runs/${ID}/control`, { id: 'aaaaaaaa', action: 'resume' });
  expect(answer.status).toBe(403);
  expect(readdirSync(outside)).toEqual([]);
});

test('a prepared run whose id is a path is no run: nothing elsewhere is removed by its name', async () => {
  const file = join(outside, 'important.json');
  writeFileSync(file, 'important');
  prepare({ id: `${'../'.repeat(20)}${file.slice(1, -'.json'.length)}`, state: 'queued' });
  const opened = await gateway.post('runs/open', { path: 'data' });
  expect(opened.status).toBe(422);
  expect(existsSync(file) && readFileSync(file, 'utf8')).toBe('important');
});
