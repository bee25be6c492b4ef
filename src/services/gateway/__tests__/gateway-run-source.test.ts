import { afterEach, expect, test } from '@jest/globals';
import type { RunSummary } from '@damselfly/remote/http';
import { GatewayRunSource } from '../gateway-run-source.ts';
import { eventually, fakeGateway, FakeStream, type Asked } from './fake-gateway.ts';

const sources: GatewayRunSource[] = [];
afterEach(() => {
  for (const source of sources.splice(0)) {
    source.dispose();
  }
});

function open(answer: (asked: Asked) => Response | Promise<Response>): {
  readonly source: GatewayRunSource;
  readonly asked: readonly Asked[];
} {
  const { client, asked } = fakeGateway(answer);
  const source = new GatewayRunSource(client);
  sources.push(source);
  return { source, asked };
}

const run = (id: string, iteration: number): RunSummary => ({
  id,
  name: `run ${id} µ`,
  program: 'damselfly',
  state: 'running',
  folder: '/data',
  iteration,
  created: `2026-11-21T12:00:0${id}Z`,
  updated: '2026-11-21T12:10:00Z',
  actions: [],
});

const event = (id: string, data: unknown): string => `id: ${id}\ndata: ${JSON.stringify(data)}\n\n`;
const snapshot = event('e-1', { kind: 'snapshot', runs: [run('1', 3), run('2', 0)], engines: [] });

test('reads events from chunks torn anywhere, also within a character', async () => {
  const stream = new FakeStream();
  const { source } = open(() => stream.response);
  expect(source.connection).toEqual({ state: 'connecting' });

  const bytes = new TextEncoder().encode(
    snapshot + event('e-2', { kind: 'run', run: run('1', 4) }) + ': heartbeat\n\n',
  );
  for (let at = 0; at < bytes.length; at += 7) {
    stream.send(bytes.slice(at, at + 7));
  }
  await eventually(() => source.runs.find(({ id }) => id === '1')?.iteration === 4);

  expect(source.runs.map(({ id, name }) => [id, name])).toEqual([
    ['2', 'run 2 µ'],
    ['1', 'run 1 µ'],
  ]);
  expect(source.connection).toEqual({ state: 'live' });
});

test('is live only when its first event is whole', async () => {
  const stream = new FakeStream();
  const { source } = open(() => stream.response);
  const runsWhenLive: number[] = [];
  source.connectionChanged.connect(({ runs }) => runsWhenLive.push(runs.length));
  stream.send(': heartbeat\n\n' + snapshot.slice(0, 40));
  await new Promise((resolve) => setTimeout(resolve, 20));
  stream.send(snapshot.slice(40));
  await eventually(() => source.connection.state === 'live');
  expect(runsWhenLive).toEqual([2]);
});

test('comes back after the lease with the id of the last event, and stays live', async () => {
  const streams = [new FakeStream(), new FakeStream()];
  let opened = 0;
  const { source, asked } = open(() => streams[opened++].response);
  const states: string[] = [];
  source.connectionChanged.connect((_, { state }) => states.push(state));

  streams[0].send(snapshot);
  await eventually(() => source.runs.length === 2);
  streams[0].end();
  await eventually(() => asked.length === 2);
  streams[1].send(event('e-2', { kind: 'gone', id: '2' }));
  await eventually(() => source.runs.length === 1);

  expect(asked[0].headers.get('Accept')).toBe('text/event-stream');
  expect(asked.map(({ headers }) => headers.get('Last-Event-ID'))).toEqual([null, 'e-1']);
  expect(states).toEqual(['live']);
});

test('a broken connection is stale since it was last heard, then live again', async () => {
  const streams = [new FakeStream(), new FakeStream()];
  const answers = [streams[0].response, new Response('', { status: 502 }), streams[1].response];
  const { source, asked } = open(() => answers.shift() ?? new Response('', { status: 502 }));
  const before = Date.now();
  streams[0].send(snapshot);
  await eventually(() => source.runs.length === 2);

  streams[0].fail();
  await eventually(() => source.connection.state === 'stale');
  const { connection } = source;
  expect(connection.state === 'stale' && connection.since >= before).toBe(true);
  expect(source.runs).toHaveLength(2);

  streams[1].send(': heartbeat\n\n');
  await eventually(() => source.connection.state === 'live');
  expect(asked).toHaveLength(3);
});

test('is absent where nobody knows the gateway, and does not ask again', async () => {
  const { source, asked } = open(() => new Response('', { status: 404 }));

  await eventually(() => source.connection.state === 'absent');

  expect(asked).toHaveLength(1);
  expect(source.connection).toMatchObject({ state: 'absent', reason: expect.stringMatching(/\S/) });
});

test('is absent after some failures, and live once the gateway answers after all', async () => {
  const stream = new FakeStream();
  const failures = [502, 502, 502].map((status) => new Response('', { status }));
  const { source } = open(() => failures.shift() ?? stream.response);
  const states: string[] = [];
  source.connectionChanged.connect((_, { state }) => states.push(state));

  await eventually(() => source.connection.state === 'absent');
  stream.send(snapshot);
  await eventually(() => source.connection.state === 'live');

  expect(states).toEqual(['absent', 'live']);
});

test('a volume is what its header announces', async () => {
  const header = {
    iteration: 2,
    level: 'preview',
    type: 'u8',
    scale: 'log',
    shape: [2, 2, 2],
    binning: 1,
    low: 0,
    high: 1,
    minimum: 0,
    maximum: 1,
    mean: 0.5,
    sigma: 0.1,
    histogram: [],
  };
  let bytes = new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8]);
  const { source, asked } = open(({ path }) =>
    path === 'events'
      ? new FakeStream().response
      : new Response(bytes, { headers: { 'X-Damselfly-Volume': JSON.stringify(header) } }),
  );

  const volume = await source.volume('a b', 2, { level: 'preview' });
  expect([...volume.values]).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(asked.map(({ path }) => path)).toContain(
    'runs/a%20b/volumes/2?mode=0&level=preview&type=u8&scale=log',
  );

  for (const other of [
    [1, 2, 3],
    [1, 2, 3, 4, 5, 6, 7, 8, 9],
  ]) {
    bytes = Uint8Array.from(other);
    await expect(source.volume('a b', 2, { level: 'preview' })).rejects.toMatchObject({
      tag: 'BadAnswer',
      message: `The gateway sent ${other.length} bytes where 8 were announced.`,
    });
  }
});

test('bytes that the gateway sends only in parts are joined', async () => {
  const values = Float64Array.from({ length: 5 }, (_, index) => index);
  const whole = new Uint8Array(values.buffer);
  const headers = { 'X-Damselfly-Array': JSON.stringify({ dtype: '<f8', shape: [5] }) };
  const { source } = open(({ path, headers: asked }) => {
    if (path === 'events') {
      return new FakeStream().response;
    }
    const from = /^bytes=(\d+)-/.exec(asked.get('Range') ?? '')?.[1];
    if (from === undefined) {
      return Response.json({ tag: 'Resources', message: 'In parts, please.' }, { status: 413 });
    }
    const part = whole.slice(Number(from), Number(from) + 16);
    return new Response(part, {
      status: 206,
      headers: {
        ...headers,
        'Content-Range': `bytes ${from}-${Number(from) + part.length - 1}/40`,
      },
    });
  });

  await expect(source.frames('1', 1, 'information')).resolves.toEqual(values);
});
