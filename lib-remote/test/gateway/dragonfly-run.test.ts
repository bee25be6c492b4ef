import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { beforeEach, expect, test } from 'vitest';
import { LOG_HEAD, LOG_ROWS, OUTPUT } from '../support/dragonfly-log.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { listedRuns } from '../support/listed-runs.ts';
import type { RunDetail, RunSummary } from '../../src/http/index.ts';

let gateway: TestGateway;
let folder: string;

beforeEach(async () => {
  gateway = await startGateway();
  folder = join(gateway.root, 'campaign', 'run7');
  mkdirSync(join(folder, 'data'), { recursive: true });
  writeFileSync(join(folder, 'EMC.log'), LOG_HEAD + LOG_ROWS[0]);
  putOutput(1);
});

function putOutput(number: number, bytes?: number): void {
  const content = readFileSync(OUTPUT);
  const file = join(folder, 'data', `output_00${number}.h5`);
  writeFileSync(file, content.subarray(0, bytes ?? content.length));
}

const open = async (path = 'campaign/run7'): Promise<RunSummary> =>
  (await gateway.post('runs/open', { path })).json() as RunSummary;

const detail = async (id: string): Promise<RunDetail> =>
  (await gateway.ask(`runs/${id}`)).json() as RunDetail;

/** As if nothing had been written for a day. */
function growOld(): void {
  const then = Date.now() / 1000 - 86_400;
  for (const name of ['EMC.log', ...readdirSync(join(folder, 'data')).map((n) => `data/${n}`)]) {
    utimesSync(join(folder, name), then, then);
  }
}

test('a run of which nothing is written is found and named, and not said to go on', async () => {
  const run = await open();
  expect(run).toMatchObject({
    program: 'dragonfly',
    name: 'run7',
    state: 'unknown',
    reason: expect.stringContaining('not known whether it goes on') as string,
    folder: join(folder, 'data'),
    iteration: 1,
    actions: [],
  });
  expect(await detail(run.id)).toMatchObject({
    facts: { frames: 600, rotations: 3240, pixels: 776, size: 49, meanCount: 293.34 },
    outputs: [1],
    rows: [{ number: 1, seconds: 2.01 }],
  });
});

test('a run that is being written goes on as soon as an iteration is logged, and ends', async () => {
  const { id } = await open();
  // Its iterations take about two seconds.
  const before = Date.now() / 1000 - 2;
  utimesSync(join(folder, 'data', 'output_001.h5'), before, before);
  expect(await detail(id)).toMatchObject({ state: 'unknown' });
  appendFileSync(join(folder, 'EMC.log'), LOG_ROWS[1]);
  expect(await detail(id)).toMatchObject({ state: 'running', iteration: 2 });
  putOutput(2);
  expect(await detail(id)).toMatchObject({ state: 'running', outputs: [1, 2] });
  growOld();
  expect(await detail(id)).toMatchObject({ state: 'done' });
});

test('a run whose outputs came as they were computed goes on at the first look', async () => {
  appendFileSync(join(folder, 'EMC.log'), LOG_ROWS[1]);
  putOutput(2);
  const before = Date.now() / 1000 - 2;
  utimesSync(join(folder, 'data', 'output_001.h5'), before, before);
  expect(await open()).toMatchObject({ state: 'running' });
});

test.each(['campaign/run7/EMC.log', 'campaign/run7/data', 'campaign/run7/data/output_001.h5'])(
  'is known by %s as well',
  async (path) => {
    expect((await open(path)).id).toBe((await open()).id);
  },
);

test('an output counts once it is whole; a row without its output is shown', async () => {
  const { id } = await open();
  appendFileSync(join(folder, 'EMC.log'), LOG_ROWS[1]);
  putOutput(2, 40_000);
  expect(await detail(id)).toMatchObject({ iteration: 2, outputs: [1] });
  expect((await gateway.ask(`runs/${id}/volumes/2`)).status).toBe(404);
  putOutput(2);
  expect(await detail(id)).toMatchObject({ iteration: 2, outputs: [1, 2] });
  expect((await gateway.ask(`runs/${id}/volumes/2`)).status).toBe(200);
});

test('tells when it was begun: anew where its first output is another', async () => {
  putOutput(2);
  const { id, begun } = await open();
  const first = join(folder, 'data', 'output_001.h5');
  expect(begun).toBe(new Date(statSync(first).mtimeMs).toISOString());
  appendFileSync(join(folder, 'EMC.log'), LOG_ROWS[1]);
  expect(await detail(id)).toMatchObject({ begun });
  utimesSync(first, 1_700_000_000, 1_700_000_000);
  expect(await detail(id)).toMatchObject({ begun: '2023-11-14T22:13:20.000Z' });
});

test('half a row is no row', async () => {
  const { id } = await open();
  appendFileSync(join(folder, 'EMC.log'), LOG_ROWS[1].slice(0, 12));
  expect(await detail(id)).toMatchObject({ iteration: 1 });
});

test('has ended when nothing is written any more', async () => {
  growOld();
  expect(await open()).toMatchObject({ state: 'done' });
});

test('was copied when its outputs came faster than they were computed', async () => {
  appendFileSync(join(folder, 'EMC.log'), LOG_ROWS[1]);
  putOutput(2);
  const { id, state, reason } = await open();
  expect(state).toBe('done');
  expect(reason).toContain('copied');
  // Its iterations take about two seconds.
  const before = Date.now() / 1000 - 2;
  utimesSync(join(folder, 'data', 'output_001.h5'), before, before);
  expect(await detail(id)).toMatchObject({ state: 'running' });
});

test('was copied when its log of several iterations came at once, though its last output alone did', async () => {
  const copied = join(gateway.root, 'copied');
  mkdirSync(join(copied, 'data'), { recursive: true });
  writeFileSync(join(copied, 'EMC.log'), LOG_HEAD + LOG_ROWS.join(''));
  // Its folder is changed a while after it was made: longer than the clock of a file system takes for a tick.
  await setTimeout(50);
  copyFileSync(OUTPUT, join(copied, 'data', 'output_005.h5'));
  const { state, reason, iteration } = await open('copied');
  expect({ state, iteration }).toEqual({ state: 'done', iteration: 5 });
  expect(reason).toContain('copied');
});

test('a volume of no run is told of, with what to choose instead', async () => {
  mkdirSync(join(gateway.root, 'volumes'));
  copyFileSync(OUTPUT, join(gateway.root, 'volumes', 'truth.h5'));
  const reply = await gateway.post('runs/open', { path: 'volumes/truth.h5' });
  expect(JSON.stringify(await reply.json())).toContain('choose the folder of a run');
});

test('was broken off when its last output is missing', async () => {
  appendFileSync(join(folder, 'EMC.log'), LOG_ROWS[1]);
  putOutput(2, 40_000);
  growOld();
  const { state, reason } = await open();
  expect(state).toBe('unknown');
  expect(reason).toContain('iteration 2');
});

test('was broken off while its only output was written', async () => {
  putOutput(1, 40_000);
  growOld();
  const { state, reason } = await open();
  expect(state).toBe('unknown');
  expect(reason).toContain('The output of iteration 1 is missing or not complete');
});

test('nothing is written in its folder', async () => {
  const state = (): string[] =>
    [folder, join(folder, 'data')].flatMap((path) =>
      readdirSync(path).map((name) => `${name} ${statSync(join(path, name)).mtimeMs}`),
    );
  const before = state();
  const { id } = await open();
  await gateway.ask(`runs/${id}/volumes/1?level=full&type=f32`);
  await gateway.ask(`runs/${id}/frames/1?column=information`);
  await gateway.post(`runs/${id}/control`, { id: '12345678', action: 'stop' });
  expect(state()).toEqual(before);
});

test('is found by looking through the roots, while somebody listens', async () => {
  copyFileSync(OUTPUT, join(folder, 'data', 'output_000.h5'));
  const [{ name }] = await listedRuns(gateway, 1);
  expect(name).toBe('run7');
});
