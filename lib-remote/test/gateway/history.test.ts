import { expect, test } from 'vitest';
import { historyOf } from '../../src/gateway/runs/history.ts';
import { stateAfter } from '../../src/run-directory/state-after.ts';
import type { RunEvent } from '../../src/run-directory/progress-log.ts';

const time = '2026-11-21T10:00:00.000Z';
const EVENTS: readonly RunEvent[] = [
  { event: 'started', time, from: 1, to: 20, backend: 'webgpu', workers: 2, why: 'it is fast' },
  { event: 'notice', time, message: 'The device was lost. It is computed again on a new one.' },
];

test('the loss of a device is told, and the run goes on', () => {
  expect(historyOf(EVENTS)).toEqual([
    {
      event: 'started',
      time,
      started: { from: 1, to: 20, backend: 'webgpu', workers: 2, why: 'it is fast' },
    },
    { event: 'notice', time, message: 'The device was lost. It is computed again on a new one.' },
  ]);
  expect(stateAfter(EVENTS)).toBe('running');
});
