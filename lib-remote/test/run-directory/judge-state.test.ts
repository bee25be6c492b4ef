import { describe, expect, test } from 'vitest';
import type { PendingControl } from '../../src/run-directory/control-request.ts';
import type { LockHolder } from '../../src/run-directory/lock-holder.ts';
import { ownIdentity } from '../../src/run-directory/process-identity.ts';
import type { NewRunEvent, RunEvent } from '../../src/run-directory/progress-log.ts';
import type { RunRecord } from '../../src/run-directory/run-record.ts';
import type { RunRequest } from '../../src/run-directory/run-request.ts';
import { judgeState, type Evidence } from '../../src/run-directory/judge-state.ts';

const alive = await ownIdentity();
const gone = { ...alive, bootId: 'earlier' };

/** The moments of a test, in seconds. */
function at(second: number): string {
  return new Date(Date.UTC(2026, 10, 21) + second * 1000).toISOString();
}

const request: RunRequest = {
  id: 'new',
  name: 'run',
  config: '/data/config.ini',
  iterations: 5,
  workers: 2,
  backend: 'auto',
  parity: false,
  engine: 'local',
  created: at(100),
};

function recordOf(id: string, created: string): RunRecord {
  return {
    id,
    created,
    config: '/data/config.ini',
    options: {},
    parity: false,
    iterations: 5,
    seed: 1,
    inputs: [],
    backend: { name: 'wasm', device: '', workers: 2 },
    executor: 'local',
    versions: {},
    process: alive,
  };
}

/** Events a second apart, the first of them at second 101. */
function events(...list: NewRunEvent[]): RunEvent[] {
  return list.map((event, i) => ({ ...event, time: at(101 + i) }));
}

const old = recordOf('old', at(0));
const own = recordOf('new', at(101));
const locked: LockHolder = { process: alive, since: at(101), isAlive: true };

const queued = { event: 'queued', run: 'new', reason: 'Waits for slide-n6.' } as const;
const starting = { event: 'starting', run: 'new', process: alive } as const;
const started = { event: 'started', from: 1, to: 5, backend: 'wasm', workers: 2 } as const;
const iteration = {
  event: 'iteration',
  number: 1,
  seconds: 1,
  rmsChange: 1,
  information: 1,
  logLikelihood: 1,
  rotationCount: 1,
  mergedRotations: 1,
  beta: 1,
  output: 'output_001.h5',
} as const;
const paused = { event: 'paused' } as const;
const resumed = { event: 'resumed' } as const;
const stopping = { event: 'stopping' } as const;
const interrupting = { event: 'interrupting' } as const;

function answered(action: string, accepted = true): NewRunEvent {
  return { event: 'control', id: 'some-request', action, accepted };
}

function ended(state: 'done' | 'failed' | 'cancelled' | 'stopped', message?: string): NewRunEvent {
  return { event: 'ended', run: 'new', state, ...(message === undefined ? {} : { message }) };
}

function pending(action: 'pause' | 'stop' | 'cancel'): PendingControl {
  return { id: 'a-request', path: '', request: { id: 'a-request', action, time: at(200) } };
}

const nothing: Evidence = {
  request: undefined,
  record: undefined,
  holder: undefined,
  events: [],
  pending: [],
  now: Date.parse(at(110)),
};

describe('without a process', () => {
  test.each<[string, Partial<Evidence>]>([
    ['foreign', {}],
    ['queued', { request }],
    ['lost', { request, now: Date.parse(at(300)) }],
    ['queued', { request, record: old, events: events(queued) }],
    ['starting', { request, events: events(queued, starting) }],
    ['stopping', { request, events: events(starting), pending: [pending('cancel')] }],
    ['lost', { request, events: events(queued, { ...starting, process: gone }) }],
    ['failed', { request, events: events(starting, ended('failed', 'No such file.')) }],
    ['cancelled', { request, events: events(queued, answered('cancel'), ended('cancelled')) }],
    ['cancelled', { request, events: events(queued, ended('cancelled'), answered('cancel')) }],
    ['lost', { request, record: own, events: events(starting, started) }],
    ['lost', { request, record: own, events: events(starting, started, iteration) }],
    ['lost', { request, record: own, events: events(started, iteration, paused) }],
    ['interrupted', { request, record: own, events: events(started, interrupting) }],
    ['interrupted', { request, record: own, events: events(started, interrupting, iteration) }],
    ['lost', { request, record: own, events: events(started, interrupting, started) }],
    ['queued', { request, record: own, events: events(started, interrupting, queued) }],
    ['done', { request, record: own, events: events(started, ended('done'), interrupting) }],
    ['stopped', { record: own, events: events(started, ended('stopped'), interrupting) }],
    ['queued', { record: own, events: events(ended('stopped'), interrupting, queued) }],
    ['interrupted', { record: own, events: events(ended('stopped'), started, interrupting) }],
    ['lost', { record: own, events: [] }],
    ['done', { request, record: own, events: events(started, iteration, ended('done')) }],
    ['stopped', { request, record: own, events: events(started, ended('stopped')) }],
    ['queued', { request, record: own, events: events(started, ended('stopped'), queued) }],
  ])('%s', async (state, evidence) => {
    expect(await judgeState({ ...nothing, ...evidence })).toMatchObject({ state });
  });

  test('says why', async () => {
    const reason = async (evidence: Partial<Evidence>): Promise<string | undefined> =>
      (await judgeState({ ...nothing, ...evidence })).reason;
    expect(await reason({ request, events: events(queued) })).toBe('Waits for slide-n6.');
    expect(await reason({ request, events: events(ended('failed', 'No file.')) })).toBe('No file.');
    expect(await reason({ record: own })).toMatch(/gone without a word/);
  });

  test('a new request in the folder of an old run hides how that one ended', async () => {
    const earlier: RunEvent = { event: 'ended', run: 'old', state: 'done', time: at(50) };
    const evidence = { ...nothing, request, record: old, events: [earlier] };
    expect(await judgeState(evidence)).toMatchObject({ state: 'queued' });
  });

  test('an old request that a later run has overtaken does not count', async () => {
    const later = recordOf('later', at(150));
    const last: RunEvent = { event: 'ended', run: 'later', state: 'done', time: at(160) };
    const evidence = { ...nothing, request, record: later, events: [...events(queued), last] };
    expect(await judgeState(evidence)).toMatchObject({ state: 'done' });
  });
});

describe('with a process that holds the lock', () => {
  test.each<[string, Partial<Evidence>]>([
    ['starting', { record: old, events: events(starting) }],
    ['starting', { record: own, events: events(starting) }],
    ['running', { record: own, events: events(starting, started) }],
    ['running', { record: own, events: events(started, iteration) }],
    ['pausing', { record: own, events: events(started), pending: [pending('pause')] }],
    ['pausing', { record: own, events: events(started, answered('pause')) }],
    ['running', { record: own, events: events(started, answered('pause', false)) }],
    ['running', { record: own, events: events(started, answered('pause'), answered('resume')) }],
    ['paused', { record: own, events: events(started, answered('pause'), iteration, paused) }],
    ['running', { record: own, events: events(started, paused, answered('resume'), resumed) }],
    ['stopping', { record: own, events: events(started, answered('stop'), stopping) }],
    ['stopping', { record: own, events: events(started), pending: [pending('stop')] }],
    ['stopping', { record: own, events: events(started, answered('stop'), stopping, started) }],
    ['stopping', { record: own, events: events(started, answered('cancel'), started) }],
    ['stopping', { record: own, events: events(started, interrupting, iteration) }],
    ['done', { record: own, events: events(started, ended('done'), interrupting) }],
    ['pausing', { record: own, events: events(started, answered('pause'), started) }],
    ['stopping', { record: own, events: events(started, answered('cancel')) }],
    ['starting', { record: own, events: [{ ...started, time: at(50) }] }],
    ['unknown', { record: own, holder: { ...locked, isAlive: false } }],
  ])('%s', async (state, evidence) => {
    const whole = { ...nothing, request, holder: locked, ...evidence };
    expect(await judgeState(whole)).toMatchObject({ state });
  });

  test.each<[boolean, Partial<Evidence>]>([
    [true, { events: events(started, answered('stop'), stopping) }],
    [true, { events: events(started), pending: [pending('stop')] }],
    [false, { events: events(started), pending: [pending('stop'), pending('cancel')] }],
    [false, { events: events(started, answered('stop'), stopping, answered('cancel')) }],
    [false, { events: events(started, answered('cancel')) }],
    [true, { events: events(started, answered('stop'), stopping, started) }],
    [true, { events: events(started, answered('pause')), pending: [pending('stop')] }],
  ])('whether it stops after its iteration: %s', async (isAfter, evidence) => {
    const whole = { ...nothing, request, record: own, holder: locked, ...evidence };
    const { state, endsAfterIteration = false, reason } = await judgeState(whole);
    expect({ state, endsAfterIteration }).toEqual({
      state: 'stopping',
      endsAfterIteration: isAfter,
    });
    expect(reason).toMatch(isAfter ? /Cancel ends it at once/ : /is being cancelled/);
  });

  test.each<[string, RegExp, Partial<Evidence>]>([
    ['paused', /no iteration is computed/, { events: events(started, paused) }],
    ['starting', /^It is starting/, { events: events(starting) }],
    ['asked for anew', /^It is starting/, { record: old, events: events(starting) }],
  ])('a stop of one that is %s finishes no iteration of now', async (_, reason, evidence) => {
    const whole = { ...nothing, request, record: own, holder: locked, ...evidence };
    const asked = await judgeState({ ...whole, pending: [pending('stop')] });
    expect(asked).toEqual({ state: 'stopping', reason: expect.stringMatching(reason) as unknown });
    const heard = [...whole.events, ...events(answered('stop'), stopping)];
    const answer = whole.record === old ? asked : await judgeState({ ...whole, events: heard });
    expect(answer).toEqual(asked);
  });

  test('a folder of another program that is being gone on with runs', async () => {
    expect(await judgeState({ ...nothing, holder: locked })).toEqual({ state: 'running' });
  });
});
