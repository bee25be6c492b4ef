import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { Check } from 'typebox/value';
import {
  ShortageSchema,
  type Estimate,
  type Problem,
  type RunDetail,
  type RunSummary,
  type Status,
  type VolumeHeader,
} from '../../src/http/index.ts';
import { ownQueues } from '../support/local-queue.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

// What a failed test leaves running is ended.
ownQueues();

/** More than a test waits for, on a disk that may be small. */
const MANY = 1000;

let gateway: TestGateway;
let folder: string;
let text: string;

beforeEach(async () => {
  gateway = await startGateway(undefined, {
    XDG_STATE_HOME: String(process.env['XDG_STATE_HOME']),
  });
  const { config } = (await gateway.post('example', {})).json() as { config: string };
  folder = join(config, '..');
  text = readFileSync(config, 'utf8').replace('num_div = 6', 'num_div = 1');
});

const start = (changes: Record<string, unknown> = {}) =>
  gateway.post('runs', {
    id: 'aaaaaaaa-0001',
    name: 'first',
    config: { folder, name: 'first.ini', text },
    iterations: 2,
    workers: 1,
    engine: 'local',
    ...changes,
  });

const detail = async (): Promise<RunDetail> =>
  (await gateway.ask('runs/aaaaaaaa-0001')).json() as RunDetail;

test('a run is started once, computed, and its volumes are sent as the worker left them', async () => {
  const answer = await start();
  expect(answer.status).toBe(201);
  expect(answer.json()).toMatchObject({ id: 'aaaaaaaa-0001', name: 'first', iterations: 2 });
  expect(readFileSync(join(folder, 'first.ini'), 'utf8')).toBe(text);
  expect((await start()).json()).toMatchObject({ id: 'aaaaaaaa-0001' });
  await expect.poll(async () => (await detail()).state).toBe('done');
  const run = await detail();
  expect(run).toMatchObject({
    program: 'damselfly',
    iteration: 2,
    outputs: [0, 1, 2],
    actions: [],
    engine: { id: 'local', workers: 1 },
  });
  expect(run.history.map(({ event }) => event)).toEqual(['starting', 'started', 'done']);
  const volume = await gateway.ask('runs/aaaaaaaa-0001/volumes/2?level=full', {
    headers: { 'accept-encoding': 'zstd' },
  });
  const kept = join(run.folder, '.damselfly', 'previews', '002-full.u8.zst');
  expect(volume.bytes.equals(readFileSync(kept))).toBe(true);
  const header = JSON.parse(String(volume.headers['x-damselfly-volume'])) as VolumeHeader;
  expect(header).toMatchObject({ iteration: 2, shape: [59, 59, 59], type: 'u8', scale: 'log' });
  const log = await gateway.ask('runs/aaaaaaaa-0001/text/log');
  expect(log.bytes.toString()).toBe(readFileSync(join(run.folder, 'EMC.log'), 'utf8'));
  const files = (await gateway.ask('runs/aaaaaaaa-0001/files')).json() as { role: string }[];
  expect(new Set(files.map(({ role }) => role))).toEqual(
    new Set(['config', 'input', 'output', 'log', 'record']),
  );
});

test('a run tells what computed it and why, what its steps took, and the memory it had', async () => {
  await start();
  await expect.poll(async () => (await detail()).state).toBe('done');
  const run = await detail();
  const began = run.history.find(({ event }) => event === 'started')?.started;
  expect(began).toMatchObject({ from: 1, to: 2, workers: 1 });
  expect(began?.backend).toMatch(/^(wasm|webgpu)$/);
  expect(began?.why).toMatch(/./);
  for (const { steps = {}, seconds } of run.rows) {
    expect(Object.keys(steps)).toContain('likelihood');
    const sum = Object.values(steps).reduce((all, one) => all + one, 0);
    // EMC.log writes an iteration's seconds to hundredths.
    expect(sum).toBeLessThanOrEqual(seconds + 0.005);
  }
  expect(run.facts.memory).toBeGreaterThan(1e7);
});

test('the backend that is asked for computes', async () => {
  await start({ backend: 'reference', iterations: 1 });
  await expect.poll(async () => (await detail()).state).toBe('done');
  expect((await detail()).engine).toMatchObject({ backend: 'reference' });
});

test('a run is stopped when that is asked, and a second one waits for it', async () => {
  await start({ iterations: MANY });
  const second = await start({
    id: 'aaaaaaaa-0002',
    name: 'second',
    config: {
      folder,
      name: 'second.ini',
      text: text
        .replaceAll('output/', 'second/')
        .replace('num_div = 1', 'recon_type = 2d\nnum_rot = 8\nnum_modes = 3'),
    },
  });
  expect(second.json()).toMatchObject({ state: 'queued' });
  expect((second.json() as RunSummary).reason).toContain('first');
  const waiting = (await gateway.ask('runs/aaaaaaaa-0002')).json() as RunDetail;
  expect(waiting.facts).toMatchObject({ kind: 'planes', modes: 3 });
  const cancelled = await gateway.post('runs/aaaaaaaa-0002/control', {
    id: '11111111',
    action: 'cancel',
  });
  expect(cancelled.status).toBe(202);
  await expect.poll(async () => (await detail()).iteration).toBeGreaterThan(0);
  await gateway.post('runs/aaaaaaaa-0001/control', { id: '22222222', action: 'stop' });
  await expect.poll(async () => (await detail()).state).toBe('stopped');
  const runs = (await gateway.ask('runs')).json() as RunSummary[];
  expect(runs.map(({ name, state }) => `${name} ${state}`)).toEqual([
    'second cancelled',
    'first stopped',
  ]);
  const late = await gateway.post('runs/aaaaaaaa-0001/control', {
    id: '33333333',
    action: 'pause',
  });
  expect(late.status).toBe(409);
});

test('a run that is refused because another one runs there leaves no config behind', async () => {
  await start({ iterations: MANY });
  const config = { folder, name: 'second.ini', text };
  const refused = await start({ id: 'aaaaaaaa-0002', name: 'second', config });
  expect(refused.status).toBe(409);
  expect(existsSync(join(folder, 'second.ini'))).toBe(false);
});

test('a run whose outputs the disk could not hold is refused with figures, and leaves no config behind', async () => {
  const answer = await start({ iterations: 10 ** 9 });
  expect(answer.status).toBe(507);
  const problem = answer.json() as Problem;
  expect(problem).toMatchObject({
    tag: 'Resources',
    fields: { resource: 'disk', where: join(folder, 'output') },
  });
  expect(Check(ShortageSchema, problem.fields)).toBe(true);
  expect(problem.message).toMatch(/needs \d+\.\d+ GB, and \d+\.\d+ GB are there/);
  expect(existsSync(join(folder, 'first.ini'))).toBe(false);
});

test('a run directory whose files lead out of the roots is refused, and nothing there is touched', async () => {
  const outside = join(temporaryFolder(), 'outside');
  writeFileSync(outside, 'precious');
  const own = join(folder, 'output', '.damselfly');
  mkdirSync(own, { recursive: true });
  symlinkSync(outside, join(own, 'stdout'));
  expect((await start()).status).toBe(403);
  expect(readFileSync(outside, 'utf8')).toBe('precious');
});

test('another config of the same name is not overwritten', async () => {
  writeFileSync(join(folder, 'first.ini'), '[emc]\n');
  const answer = await start();
  expect(answer.status).toBe(409);
  expect(answer.json()).toMatchObject({ message: expect.stringContaining('first.ini') as string });
  expect(readFileSync(join(folder, 'first.ini'), 'utf8')).toBe('[emc]\n');
});

test.each([
  {
    name: 'a config that cannot be read',
    changes: () => ({ config: { folder, name: 'a.ini', text: 'x' } }),
    status: 422,
  },
  { name: 'a name that is a path', changes: () => ({ name: 'a/../b' }), status: 422 },
  { name: 'a name of two dots', changes: () => ({ name: '..' }), status: 422 },
  { name: 'an engine that is not there', changes: () => ({ engine: 'other' }), status: 422 },
  { name: 'more workers than there are', changes: () => ({ workers: 10_000 }), status: 422 },
])('$name is refused', async ({ changes, status }) => {
  expect((await start(changes())).status).toBe(status);
});

test('a later gateway knows the run, and the example stays as it was left', async () => {
  await start();
  writeFileSync(join(folder, 'config.ini'), 'mine');
  await gateway.post('example', {});
  expect(readFileSync(join(folder, 'config.ini'), 'utf8')).toBe('mine');
  await expect.poll(async () => (await detail()).state).toBe('done');
  gateway.cli.child.kill('SIGKILL');
  await gateway.cli.finished;
  const next = await startGateway(gateway.root, gateway.env);
  expect((await next.ask('runs')).json()).toMatchObject([{ id: 'aaaaaaaa-0001', state: 'done' }]);
});

test('an estimate says what a config comes to', async () => {
  const answer = await gateway.post('estimate', {
    config: { folder, name: 'first.ini', text },
    engine: 'local',
    workers: 1,
    probe: false,
  });
  expect(answer.json()).toMatchObject({ problems: [], frames: 2000, size: 59, rotations: 60 });
  const { disk } = answer.json() as Estimate;
  expect(disk?.folder).toBe(join(folder, 'output'));
  expect(disk?.free).toBeGreaterThan(0);
});

test('no more workers are tried out than there can be', async () => {
  const config = { folder, name: 'first.ini', text };
  const asked = { config, engine: 'local', workers: 1025, probe: true };
  const answer = await gateway.post('estimate', asked);
  expect(answer.status).toBe(422);
  expect(answer.json()).toMatchObject({
    message: expect.stringContaining('at most 1024') as string,
  });
});

test('what a probe has measured is kept for later forms, which may ask for it anew', async () => {
  await expect
    .poll(
      async () => ((await gateway.ask('status')).json() as Status).engines[0].devices?.length ?? 0,
      { timeout: 60_000 },
    )
    .toBeGreaterThan(0);
  const probe = async (changes: object = {}): Promise<Estimate> => {
    const config = { folder, name: 'first.ini', text };
    const asked = { config, engine: 'local', workers: 1, backend: 'wasm', probe: true, ...changes };
    return (await gateway.post('estimate', asked)).json() as Estimate;
  };
  const first = await probe();
  expect(first.secondsPerIteration).toBeGreaterThan(0);
  expect((await probe()).measured).toBe(first.measured);
  expect((await probe({ workers: 2 })).measured).not.toBe(first.measured);
  expect((await probe({ again: true })).measured).not.toBe(first.measured);
});

test('the status names roots and engines', async () => {
  const status = (await gateway.ask('status')).json() as Status;
  expect(status.roots).toEqual([{ name: 'root', path: gateway.root, isServerRoot: true }]);
  expect(status.engines).toMatchObject([{ id: 'local', isReady: true, running: 0, queued: 0 }]);
  const [{ memory = 0, totalMemory }] = status.engines;
  expect(totalMemory).toBeGreaterThan(memory);
});
