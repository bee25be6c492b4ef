import { expect, test } from 'vitest';
import { computingSeconds } from '../../src/run-directory/computing-seconds.ts';
import type { RunEvent } from '../../src/run-directory/progress-log.ts';

const at = (seconds: number): number => Date.parse('2026-01-01T00:00:00Z') + 1000 * seconds;
const time = (seconds: number): string => new Date(at(seconds)).toISOString();

const started = (seconds: number): RunEvent => ({
  event: 'started',
  time: time(seconds),
  from: 1,
  to: 9,
  backend: 'wasm',
  workers: 1,
});
const starting = (seconds: number): RunEvent => ({
  event: 'starting',
  time: time(seconds),
  run: 'a',
  process: { host: 'h', bootId: 'b', pidNamespace: 'n', pid: 1, startTime: '1' },
});
const event = (name: 'paused' | 'resumed' | 'stopping', seconds: number): RunEvent => ({
  event: name,
  time: time(seconds),
});
const ended = (seconds: number): RunEvent => ({
  event: 'ended',
  time: time(seconds),
  state: 'stopped',
});
const queued = (seconds: number): RunEvent => ({
  event: 'queued',
  time: time(seconds),
  run: 'a',
  reason: 'Waits.',
});

test('before the first start there is nothing to count', () => {
  expect(computingSeconds([queued(0)], at(5))).toBeUndefined();
});

test('it goes on while the run is computed', () => {
  expect(computingSeconds([queued(0), started(10)], at(15))).toBe(5);
});

test('reading the input counts, also where it never came to an iteration', () => {
  expect(computingSeconds([queued(0), starting(10)], at(12))).toBe(2);
  expect(computingSeconds([queued(0), starting(10), started(13)], at(15))).toBe(5);
  expect(computingSeconds([starting(10), starting(100), started(101)], at(103))).toBe(3);
});

test('neither pauses nor the time between stop and resume count', () => {
  const events = [started(0), event('paused', 10), event('resumed', 100), ended(105)];
  expect(computingSeconds(events, undefined)).toBe(15);
  expect(computingSeconds([...events, queued(200), started(300)], at(302))).toBe(17);
  expect(computingSeconds([started(0), event('paused', 10)], undefined)).toBe(10);
});

test('a process that was killed counts up to its last sign', () => {
  const killed = [started(0), event('stopping', 8)];
  expect(computingSeconds(killed, undefined)).toBe(8);
  expect(computingSeconds([...killed, started(100), ended(101)], undefined)).toBe(9);
});
