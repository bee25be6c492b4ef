import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { golden } from '../support/golden-data.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import type { RunDetail, RunSummary } from '../../src/http/index.ts';

const LOG = readFileSync(golden('expected', 'EMC.log'), 'utf8');
const OUTPUT = golden('expected', 'output_005.h5');
/** The head of the log and its first row. */
const HEAD = `${LOG.split('\n').slice(0, 20).join('\n')}\n`;
const ROWS = LOG.trimEnd().split('\n').slice(20);

let gateway: TestGateway;
let folder: string;

beforeEach(async () => {
  gateway = await startGateway();
  folder = join(gateway.root, 'campaign', 'run7');
  mkdirSync(join(folder, 'data'), { recursive: true });
  writeFileSync(join(folder, 'EMC.log'), HEAD);
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

test('a run that is being written is found, named and followed', async () => {
  const run = await open();
  expect(run).toMatchObject({
    program: 'dragonfly',
    name: 'run7',
    state: 'running',
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

test.each(['campaign/run7/EMC.log', 'campaign/run7/data', 'campaign/run7/data/output_001.h5'])(
  'is known by %s as well',
  async (path) => {
    expect((await open(path)).id).toBe((await open()).id);
  },
);

test('an output counts once it is whole; a row without its output is shown', async () => {
  const { id } = await open();
  appendFileSync(join(folder, 'EMC.log'), `${ROWS[0]}\n`);
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
  appendFileSync(join(folder, 'EMC.log'), `${ROWS[0]}\n`);
  expect(await detail(id)).toMatchObject({ begun });
  utimesSync(first, 1_700_000_000, 1_700_000_000);
  expect(await detail(id)).toMatchObject({ begun: '2023-11-14T22:13:20.000Z' });
});

test('half a row is no row', async () => {
  const { id } = await open();
  appendFileSync(join(folder, 'EMC.log'), ROWS[0].slice(0, 12));
  expect(await detail(id)).toMatchObject({ iteration: 1 });
});

test('has ended when nothing is written any more', async () => {
  growOld();
  expect(await open()).toMatchObject({ state: 'done' });
});

test('was copied when its outputs came faster than they were computed', async () => {
  appendFileSync(join(folder, 'EMC.log'), `${ROWS[0]}\n`);
  putOutput(2);
  const { id, state, reason } = await open();
  expect(state).toBe('done');
  expect(reason).toContain('copied');
  // Its iterations take about two seconds.
  const before = Date.now() / 1000 - 2;
  utimesSync(join(folder, 'data', 'output_001.h5'), before, before);
  expect(await detail(id)).toMatchObject({ state: 'running' });
});

describe('in its first iteration', () => {
  const FIRST = HEAD.split('\n').slice(0, -2).join('\n') + '\n';
  const fresh = (name: string): string => {
    const place = join(gateway.root, name);
    mkdirSync(place);
    writeFileSync(join(place, 'EMC.log'), FIRST);
    return place;
  };
  const finishFirst = (place: string, outputs: string): void => {
    mkdirSync(join(place, outputs), { recursive: true });
    copyFileSync(OUTPUT, join(place, outputs, 'output_001.h5'));
    writeFileSync(join(place, 'EMC.log'), HEAD);
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
    writeFileSync(join(place, 'logs', 'EMC.log'), FIRST);
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

  test('is not looked for in a log outside of the roots', async () => {
    const place = fresh('astray');
    rmSync(join(place, 'EMC.log'));
    const outside = join(gateway.root, '..', 'EMC.log');
    writeFileSync(outside, FIRST);
    writeFileSync(
      join(place, 'config.ini'),
      `[emc]\nlog_file = ${outside}\nnum_div = 4\nin_photons_file = photons.emc\nin_detector_file = det.h5\n`,
    );
    const answer = await gateway.post('runs/open', { path: 'astray' });
    expect(answer.status).toBe(403);
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
    const events = gateway.ask('events', { headers: { accept: 'text/event-stream' } });
    events.catch(() => undefined);
    await expect
      .poll(
        async () => ((await gateway.ask('runs')).json() as RunSummary[]).map(({ name }) => name),
        {
          timeout: 20_000,
        },
      )
      .toContain('unasked');
    gateway.cli.child.kill('SIGTERM');
  });
});

test('a log without outputs is told of, with where they are looked for', async () => {
  const lonely = join(gateway.root, 'logs');
  mkdirSync(lonely);
  writeFileSync(join(lonely, 'EMC.log'), LOG);
  const reply = await gateway.post('runs/open', { path: 'logs/EMC.log' });
  expect(JSON.stringify(await reply.json())).toContain('EMC.log is there, but no output_NNN.h5');
});

test('a volume of no run is told of, with what to choose instead', async () => {
  mkdirSync(join(gateway.root, 'volumes'));
  copyFileSync(OUTPUT, join(gateway.root, 'volumes', 'truth.h5'));
  const reply = await gateway.post('runs/open', { path: 'volumes/truth.h5' });
  expect(JSON.stringify(await reply.json())).toContain('choose the folder of a run');
});

test('was broken off when its last output is missing', async () => {
  appendFileSync(join(folder, 'EMC.log'), `${ROWS[0]}\n`);
  putOutput(2, 40_000);
  growOld();
  const { state, reason } = await open();
  expect(state).toBe('unknown');
  expect(reason).toContain('iteration 2');
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
  const events = gateway.ask('events', { headers: { accept: 'text/event-stream' } });
  events.catch(() => undefined);
  await expect
    .poll(
      async () => ((await gateway.ask('runs')).json() as RunSummary[]).map(({ name }) => name),
      {
        timeout: 20_000,
      },
    )
    .toEqual(['run7']);
  gateway.cli.child.kill('SIGTERM');
});
