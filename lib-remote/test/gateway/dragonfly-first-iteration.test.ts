import { copyFileSync, mkdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { LOG_HEAD, LOG_ROWS, OUTPUT } from '../support/dragonfly-log.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { listedRuns } from '../support/listed-runs.ts';
import type { RunDetail, RunSummary } from '../../src/http/index.ts';

let gateway: TestGateway;

beforeEach(async () => {
  gateway = await startGateway();
});

const open = async (path: string): Promise<RunSummary> =>
  (await gateway.post('runs/open', { path })).json() as RunSummary;

const detail = async (id: string): Promise<RunDetail> =>
  (await gateway.ask(`runs/${id}`)).json() as RunDetail;

const fresh = (name: string): string => {
  const place = join(gateway.root, name);
  mkdirSync(place);
  writeFileSync(join(place, 'EMC.log'), LOG_HEAD);
  return place;
};
const finishFirst = (place: string, outputs: string): void => {
  mkdirSync(join(place, outputs), { recursive: true });
  copyFileSync(OUTPUT, join(place, outputs, 'output_001.h5'));
  writeFileSync(join(place, 'EMC.log'), LOG_HEAD + LOG_ROWS[0]);
};

test.each([
  ['beside its log', '', undefined],
  ['in a data folder that comes later', 'data', undefined],
  ['where its config.ini says', 'out', '[emc]\noutput_folder = out/\n'],
])('is opened by its log and followed: outputs %s', async (_, outputs, config) => {
  const place = fresh('first');
  if (config !== undefined) {
    const inputs = 'in_photons_file = photons.emc\nin_detector_file = det.h5\nnum_div = 4\n';
    writeFileSync(join(place, 'config.ini'), `${config}${inputs}`);
  }
  const run = await open('first');
  expect(run).toMatchObject({ program: 'dragonfly', state: 'running', iteration: 0 });
  expect(run.reason).toContain('first iteration');
  expect((await open('first/EMC.log')).id).toBe(run.id);
  expect(await detail(run.id)).toMatchObject({ outputs: [], rows: [], facts: { frames: 600 } });
  finishFirst(place, outputs);
  expect(await detail(run.id)).toMatchObject({ id: run.id, iteration: 1, outputs: [1] });
  expect((await gateway.ask(`runs/${run.id}/volumes/1`)).status).toBe(200);
});

test('stays with the folder that its config.ini names where its log lies in another', async () => {
  const place = fresh('parted');
  mkdirSync(join(place, 'logs'));
  writeFileSync(join(place, 'logs', 'EMC.log'), LOG_HEAD);
  rmSync(join(place, 'EMC.log'));
  writeFileSync(
    join(place, 'config.ini'),
    '[emc]\noutput_folder = out/\nlog_file = logs/EMC.log\nnum_div = 4\n' +
      'in_photons_file = photons.emc\nin_detector_file = det.h5\n',
  );
  const { id, folder: awaited } = await open('parted');
  expect(awaited).toBe(join(place, 'out'));
  expect(await detail(id)).toMatchObject({ id, folder: awaited, outputs: [] });
  mkdirSync(awaited);
  copyFileSync(OUTPUT, join(awaited, 'output_001.h5'));
  expect(await detail(id)).toMatchObject({ id, folder: awaited, outputs: [1] });
});

test.each([true, false])('is not looked for in a log outside, there: %s', async (isThere) => {
  const place = fresh('astray');
  rmSync(join(place, 'EMC.log'));
  const outside = join(gateway.root, '..', 'EMC.log');
  if (isThere) {
    writeFileSync(outside, LOG_HEAD);
  }
  writeFileSync(
    join(place, 'config.ini'),
    `[emc]\nlog_file = ${outside}\nnum_div = 4\nin_photons_file = photons.emc\nin_detector_file = det.h5\n`,
  );
  const answer = await gateway.post('runs/open', { path: 'astray' });
  expect(answer.status).toBe(403);
  expect(JSON.stringify(answer.json())).toContain(`${outside} lies outside the folders`);
});

test.each(['run.json', 'request.json', undefined])(
  'nothing is read of outputs outside of the roots: %s there',
  async (record) => {
    const place = fresh('astray');
    rmSync(join(place, 'EMC.log'));
    const outside = join(gateway.root, '..', 'outside');
    mkdirSync(join(outside, '.damselfly'), { recursive: true });
    if (record !== undefined) {
      // What stands in it would be told, were it read.
      writeFileSync(join(outside, '.damselfly', record), '{"id": "secret"}');
    }
    writeFileSync(
      join(place, 'config.ini'),
      `[emc]\noutput_folder = ${outside}\nnum_div = 4\nin_photons_file = photons.emc\nin_detector_file = det.h5\n`,
    );
    const answer = await gateway.post('runs/open', { path: 'astray' });
    expect(answer.status).toBe(403);
    expect(JSON.stringify(answer.json())).toContain(`${outside} lies outside the folders`);
  },
);

test('opens by the log in its folder where its config.ini names places elsewhere', async () => {
  const place = fresh('copied');
  const outside = join(gateway.root, '..', 'elsewhere');
  writeFileSync(
    join(place, 'config.ini'),
    `[emc]\noutput_folder = ${outside}\nlog_file = ${outside}/EMC.log\nnum_div = 4\n` +
      'in_photons_file = photons.emc\nin_detector_file = det.h5\n',
  );
  expect(await open('copied')).toMatchObject({ program: 'dragonfly', folder: place });
});

test('is not looked for in a data folder that leads out of the roots', async () => {
  const place = fresh('linked');
  const outside = join(gateway.root, '..', 'scratch');
  mkdirSync(outside);
  copyFileSync(OUTPUT, join(outside, 'output_001.h5'));
  symlinkSync(outside, join(place, 'data'));
  const answer = await gateway.post('runs/open', { path: 'linked' });
  expect(answer.status).toBe(403);
  expect(JSON.stringify(answer.json())).toContain(`${join(place, 'data')} lies outside`);
});

test('is not said to have ended, however long that takes', async () => {
  const log = join(fresh('slow'), 'EMC.log');
  const ago = (minutes: number): number => Date.now() / 1000 - 60 * minutes;
  utimesSync(log, ago(50), ago(50));
  expect(await open('slow')).toMatchObject({ state: 'running' });
  utimesSync(log, ago(300), ago(300));
  const { state, reason } = await open('slow');
  expect(state).toBe('unknown');
  expect(reason).toContain('its first iteration takes longer');
});

test('is found by looking through the roots', async () => {
  mkdirSync(join(fresh('unasked'), 'data'));
  const [{ name }] = await listedRuns(gateway, 1);
  expect(name).toBe('unasked');
});
