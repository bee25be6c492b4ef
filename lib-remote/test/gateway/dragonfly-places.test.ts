import { copyFileSync, mkdirSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { LOG_HEAD, LOG_ROWS, OUTPUT } from '../support/dragonfly-log.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { listedRuns } from '../support/listed-runs.ts';
import type { RunDetail, RunSummary } from '../../src/http/index.ts';

const WHOLE_LOG = LOG_HEAD + LOG_ROWS.join('');

let gateway: TestGateway;
let folder: string;

beforeEach(async () => {
  gateway = await startGateway();
  folder = join(gateway.root, 'slide');
  mkdirSync(folder);
});

const open = async (path: string): Promise<RunSummary> =>
  (await gateway.post('runs/open', { path })).json() as RunSummary;

const detail = async (id: string, from = gateway): Promise<RunDetail> =>
  (await from.ask(`runs/${id}`)).json() as RunDetail;

function putOutput(...place: readonly string[]): void {
  mkdirSync(join(folder, ...place), { recursive: true });
  copyFileSync(OUTPUT, join(folder, ...place, 'output_005.h5'));
}

function writeConfig(at: string, keys: string): void {
  const inputs = 'in_photons_file = photons.emc\nin_detector_file = det.h5\nnum_div = 4\n';
  writeFileSync(join(at, 'config.ini'), `[emc]\n${inputs}${keys}\n`);
}

describe('a log whose outputs are gone', () => {
  beforeEach(() => {
    const log = join(folder, 'EMC.log');
    writeFileSync(log, WHOLE_LOG);
    const then = Date.now() / 1000 - 86_400;
    utimesSync(log, then, then);
  });

  test.each(['slide', 'slide/EMC.log'])('is opened by %s with its iterations', async (path) => {
    const run = await open(path);
    expect(run).toMatchObject({ program: 'dragonfly', state: 'done', iteration: 5, folder });
    expect(run.reason).toContain('Its log alone is there');
    const { rows, outputs } = await detail(run.id);
    expect(outputs).toEqual([]);
    expect(rows.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
  });

  test('shows the outputs that come back, also into a folder of their own, under its name', async () => {
    const { id } = await open('slide');
    putOutput('data');
    expect(await detail(id)).toMatchObject({ id, outputs: [5], folder: join(folder, 'data') });
  });

  test('stays beside a file that is called data', async () => {
    writeFileSync(join(folder, 'data'), 'no folder');
    expect(await open('slide')).toMatchObject({ folder, iteration: 5 });
  });
});

test('a log that is none says so', async () => {
  writeFileSync(join(folder, 'EMC.log'), '1\tno row\n');
  const answer = await gateway.post('runs/open', { path: 'slide' });
  expect(answer.status).toBe(422);
  expect(answer.json()).toMatchObject({ tag: 'FileFormat', fields: { where: 'line 1' } });
});

test('links to a run whose outputs came elsewhere than awaited hold after a restart', async () => {
  writeFileSync(join(folder, 'EMC.log'), LOG_HEAD);
  const { id } = await open('slide');
  putOutput('data');
  writeFileSync(join(folder, 'EMC.log'), WHOLE_LOG);
  expect(await detail(id)).toMatchObject({ id, outputs: [5] });
  const later = await startGateway(gateway.root, gateway.env);
  expect(await detail(id, later)).toMatchObject({ id, outputs: [5] });
});

test('a folder of logs beside the outputs is no second run, however it is found', async () => {
  mkdirSync(join(folder, 'logs'));
  writeFileSync(join(folder, 'logs', 'EMC.log'), WHOLE_LOG);
  writeConfig(folder, 'output_folder = out/\nlog_file = logs/EMC.log');
  putOutput('out');
  const { id } = await open('slide/out');
  expect((await open('slide/logs/EMC.log')).id).toBe(id);
  const later = await startGateway(gateway.root);
  expect(await listedRuns(later, 1)).toMatchObject([{ id, folder: join(folder, 'out') }]);
});

test('a run that was known by its logs alone becomes the one that its config tells', async () => {
  mkdirSync(join(folder, 'logs'));
  writeFileSync(join(folder, 'logs', 'EMC.log'), WHOLE_LOG);
  const { id } = await open('slide/logs');
  writeConfig(folder, 'output_folder = out/\nlog_file = logs/EMC.log');
  putOutput('out');
  expect(await detail(id)).toMatchObject({ id, outputs: [5], folder: join(folder, 'out') });
});

test('a config.ini above the roots is not read', async () => {
  const above = join(gateway.root, '..');
  writeConfig(above, `output_folder = root/\nlog_file = root/logs/EMC.log\nrecon_type = 2d`);
  mkdirSync(join(gateway.root, 'logs'));
  writeFileSync(join(gateway.root, 'logs', 'EMC.log'), WHOLE_LOG);
  copyFileSync(OUTPUT, join(gateway.root, 'output_005.h5'));
  expect((await gateway.post('runs/open', { path: '.' })).status).toBe(422);
  renameSync(join(gateway.root, 'logs', 'EMC.log'), join(gateway.root, 'EMC.log'));
  const { config } = await open('.');
  expect(config).toBeUndefined();
});
