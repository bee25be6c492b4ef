import { describe, expect, it } from '@jest/globals';
import { nullTranslator } from '@jupyterlab/translation';
import { Check } from 'typebox/value';
import { RunDetailSchema, type RunState } from '@damselfly/remote/http';
import { detailOf, stateOf, summaryOf, type KnownRun } from '../describe-run.ts';
import type { NewPageEvent, PageEvent } from '../records.ts';

const now = Date.parse('2026-01-01T00:01:40Z');
const TELLING = { now, trans: nullTranslator.load('') };

const row = (number: number): NewPageEvent => ({
  event: 'iteration',
  row: {
    number,
    seconds: 2 + number,
    rmsChange: 0.1,
    information: 8,
    logLikelihood: -1000,
    beta: 1,
    rotationCount: 100,
  },
});

const STARTING: NewPageEvent = { event: 'starting' };
const STARTED: NewPageEvent = { event: 'started', from: 1, to: 9, workers: 2 };

/** Events ten seconds apart. */
function run(events: readonly NewPageEvent[], more: Partial<KnownRun> = {}): KnownRun {
  return {
    request: {
      id: 'a-run-of-tests',
      name: 'test',
      config: { folder: 'chosen/1', name: 'config.ini', text: '' },
      iterations: 9,
      workers: 2,
      engine: 'page',
      created: '2026-01-01T00:00:00Z',
      seed: 1,
    },
    events: events.map((event, i): PageEvent => ({
      ...event,
      time: `2026-01-01T00:00:${i}0Z`,
    })),
    isHeld: true,
    ...more,
  };
}

describe('the state of a run', () => {
  const WAITS: NewPageEvent = { event: 'queued' };
  const PAUSING: NewPageEvent = { event: 'pausing' };
  const PAUSED: NewPageEvent = { event: 'paused' };
  const inHand: readonly { state: RunState; events: readonly NewPageEvent[] }[] = [
    { state: 'starting', events: [] },
    { state: 'queued', events: [WAITS] },
    { state: 'starting', events: [WAITS, STARTING] },
    { state: 'running', events: [STARTING, STARTED] },
    { state: 'running', events: [STARTED, row(1), { event: 'notice', message: 'Note.' }] },
    { state: 'pausing', events: [STARTED, PAUSING] },
    { state: 'paused', events: [STARTED, PAUSING, row(1), PAUSED] },
    { state: 'running', events: [STARTED, PAUSED, { event: 'resumed' }] },
    { state: 'stopping', events: [STARTED, { event: 'stopping' }, row(1)] },
    { state: 'stopping', events: [STARTED, { event: 'stopping' }, row(1), STARTED] },
    { state: 'pausing', events: [STARTED, PAUSING, STARTED] },
  ];

  it('follows from its events while a worker has it in hand, else it is lost or broke down', () => {
    for (const { state, events } of inHand) {
      expect(stateOf(run(events))).toBe(state);
      expect(stateOf(run(events, { isHeld: false }))).toBe('lost');
      expect(stateOf(run(events, { isHeld: false, breakdown: 'Broke.' }))).toBe('failed');
    }
  });

  it('is its end, when it has ended, until it is taken up again', () => {
    for (const state of ['done', 'stopped', 'cancelled', 'failed'] as const) {
      const events: NewPageEvent[] = [STARTING, STARTED, { event: 'ended', state }];
      expect(stateOf(run(events, { isHeld: false }))).toBe(state);
      expect(stateOf(run(events))).toBe('starting');
    }
  });
});

describe('a run in one look', () => {
  it('can be asked for what its state allows', () => {
    const actionsOf = (events: readonly NewPageEvent[], isHeld: boolean) =>
      summaryOf(run(events, { isHeld }), TELLING).actions;
    expect(actionsOf([STARTING, STARTED], true)).toEqual(['pause', 'stop', 'cancel']);
    expect(actionsOf([STARTING, STARTED], false)).toEqual(['resume']);
    expect(actionsOf([{ event: 'ended', state: 'done' }], false)).toEqual([]);
  });

  it('says why it failed, waits or was lost', () => {
    const reasonOf = (events: readonly NewPageEvent[], more: Partial<KnownRun> = {}) =>
      summaryOf(run(events, more), TELLING).reason;
    expect(reasonOf([{ event: 'queued' }])).toContain('Waits for another');
    expect(reasonOf([{ event: 'ended', state: 'failed', message: 'No.' }], { isHeld: false })).toBe(
      'No.',
    );
    expect(reasonOf([STARTING], { isHeld: false })).toContain('page was closed');
    expect(reasonOf([STARTING], { isHeld: false, breakdown: 'Broke.' })).toBe('Broke.');
    expect(reasonOf([STARTING, STARTED])).toBeUndefined();
  });

  it('counts the time in which a worker computed', () => {
    const stopped: NewPageEvent[] = [STARTING, STARTED, { event: 'ended', state: 'stopped' }];
    const secondsOf = (events: readonly NewPageEvent[], isHeld: boolean) =>
      summaryOf(run(events, { isHeld }), TELLING).elapsedSeconds;
    expect(secondsOf(stopped, false)).toBe(20);
    // Taken up again at 30 s, and it is 100 s now.
    expect(secondsOf([...stopped, STARTING], true)).toBe(20 + 70);
    // Paused at 20 s, resumed at 30 s, and it is 100 s now.
    expect(secondsOf([STARTING, STARTED, { event: 'paused' }, { event: 'resumed' }], true)).toBe(
      20 + 70,
    );
    // Its page was closed at 40 s.
    expect(secondsOf([...stopped, STARTING, STARTED], false)).toBe(20 + 10);
  });

  it('shows progress only while it is in hand', () => {
    const progress = { iteration: 1, step: 'likelihood', fraction: 0.5 };
    expect(summaryOf(run([STARTING, STARTED], { progress }), TELLING)).toMatchObject({ progress });
    const lost = summaryOf(run([STARTING, STARTED], { progress, isHeld: false }), TELLING);
    expect(lost.progress).toBeUndefined();
  });
});

it('gives a detail as the panels take it', () => {
  const events = [
    STARTING,
    STARTED,
    { ...row(1), deviceMemory: 3e8 },
    { ...row(2), deviceMemory: 2e8 },
    { event: 'notice', message: 'Note.' } as const,
  ];
  const detail = detailOf(run(events), [0, 1, 2], TELLING);
  expect(Check(RunDetailSchema, detail)).toBe(true);
  expect(detail).toMatchObject({ iteration: 2, secondsPerIteration: 3.5, outputs: [0, 1, 2] });
  expect(detail.facts).toEqual({ deviceMemory: 3e8 });
  expect(detail.rows.map(({ number }) => number)).toEqual([1, 2]);
  expect(detail.history.map(({ event }) => event)).toEqual(['starting', 'started', 'notice']);
});

it('says of one that stops that it finishes its iteration first', () => {
  const stopping = summaryOf(run([STARTED, { event: 'stopping' }]), TELLING);
  expect(stopping).toMatchObject({ state: 'stopping', endsAfterIteration: true });
  expect(stopping.reason).toMatch(/Cancel ends it at once/);
  expect(summaryOf(run([STARTED]), TELLING).endsAfterIteration).toBeUndefined();
});

it('says of one that stops from a pause, or while it starts, that it computes no iteration now', () => {
  const stop = { event: 'stopping' } as const;
  const rested = summaryOf(run([STARTED, { event: 'paused' }, stop]), TELLING);
  expect(rested.state).toBe('stopping');
  expect(rested.reason).toMatch(/no iteration is computed/);
  expect(rested.endsAfterIteration).toBeUndefined();
  const started = summaryOf(run([STARTED, { event: 'resumed' }, stop]), TELLING);
  expect(started).toMatchObject({ endsAfterIteration: true });
  const early = summaryOf(run([STARTING, stop]), TELLING);
  expect(early.reason).toMatch(/^It is starting/);
  expect(early.endsAfterIteration).toBeUndefined();
});
