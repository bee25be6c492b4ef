import { Check } from 'typebox/value';
import { RunDetailSchema } from '@damselfly/remote/http';
import { detailOf, stateOf, summaryOf, type KnownRun } from '../describe-run.ts';
import type { NewPageEvent, PageEvent } from '../records.ts';

const NOW = Date.parse('2026-01-01T00:01:40Z');

const row = (number: number): NewPageEvent => ({
  event: 'iteration',
  row: {
    number,
    seconds: 4,
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
  it.each([
    ['starting', []],
    ['queued', [{ event: 'queued', message: 'Waits.' }]],
    ['starting', [{ event: 'queued', message: 'Waits.' }, STARTING]],
    ['running', [STARTING, STARTED]],
    ['running', [STARTING, STARTED, row(1), { event: 'notice', message: 'Note.' }]],
    ['pausing', [STARTING, STARTED, { event: 'pausing' }]],
    ['paused', [STARTING, STARTED, { event: 'pausing' }, row(1), { event: 'paused' }]],
    ['running', [STARTING, STARTED, { event: 'paused' }, { event: 'resumed' }]],
    ['stopping', [STARTING, STARTED, { event: 'stopping' }, row(1)]],
  ] as const)('is %s while a worker has it in hand', (state, events) => {
    expect(stateOf(run(events))).toBe(state);
    expect(stateOf(run(events, { isHeld: false }))).toBe('lost');
  });

  it.each(['done', 'stopped', 'cancelled', 'failed'] as const)('is %s at its end', (state) => {
    const events: NewPageEvent[] = [STARTING, STARTED, { event: 'ended', state }];
    expect(stateOf(run(events, { isHeld: false }))).toBe(state);
  });
});

describe('a run in one look', () => {
  it('can be asked for what its state allows', () => {
    const actionsOf = (events: readonly NewPageEvent[], isHeld: boolean) =>
      summaryOf(run(events, { isHeld }), NOW).actions;
    expect(actionsOf([STARTING, STARTED], true)).toEqual(['pause', 'stop', 'cancel']);
    expect(actionsOf([STARTING, STARTED], false)).toEqual(['resume']);
    expect(actionsOf([{ event: 'ended', state: 'done' }], false)).toEqual([]);
  });

  it('says why it failed, waits or was lost', () => {
    const reasonOf = (events: readonly NewPageEvent[], more: Partial<KnownRun> = {}) =>
      summaryOf(run(events, more), NOW).reason;
    expect(reasonOf([{ event: 'queued', message: 'Waits.' }])).toBe('Waits.');
    expect(reasonOf([{ event: 'ended', state: 'failed', message: 'No.' }])).toBe('No.');
    expect(reasonOf([STARTING], { isHeld: false })).toContain('page was closed');
    expect(reasonOf([STARTING], { isHeld: false, breakdown: 'Broke.' })).toBe('Broke.');
    expect(reasonOf([STARTING, STARTED])).toBeUndefined();
  });

  it('counts the time in which a worker had it in hand', () => {
    const stopped: NewPageEvent[] = [STARTING, STARTED, { event: 'ended', state: 'stopped' }];
    const secondsOf = (events: readonly NewPageEvent[], isHeld: boolean) =>
      summaryOf(run(events, { isHeld }), NOW).elapsedSeconds;
    expect(secondsOf(stopped, false)).toBe(20);
    // Taken up again at 30 s, and it is 100 s now.
    expect(secondsOf([...stopped, STARTING], true)).toBe(20 + 70);
    // Its page was closed at 40 s.
    expect(secondsOf([...stopped, STARTING, STARTED], false)).toBe(20 + 10);
  });

  it('shows progress only while it is in hand', () => {
    const progress = { iteration: 1, step: 'likelihood', fraction: 0.5 };
    expect(summaryOf(run([STARTING, STARTED], { progress }), NOW)).toMatchObject({ progress });
    const lost = summaryOf(run([STARTING, STARTED], { progress, isHeld: false }), NOW);
    expect(lost.progress).toBeUndefined();
  });
});

it('gives a detail as the panels take it', () => {
  const events = [
    STARTING,
    STARTED,
    row(1),
    row(2),
    { event: 'notice', message: 'Note.' } as const,
  ];
  const detail = detailOf(run(events), [0, 1, 2], NOW);
  expect(Check(RunDetailSchema, detail)).toBe(true);
  expect(detail).toMatchObject({ iteration: 2, secondsPerIteration: 4, outputs: [0, 1, 2] });
  expect(detail.rows.map(({ number }) => number)).toEqual([1, 2]);
  expect(detail.history.map(({ event }) => event)).toEqual(['starting', 'started', 'notice']);
});
