import { expect, test } from 'vitest';
import { foreignState, type ForeignSigns } from '../../src/gateway/runs/foreign-state.ts';

/** A run of five iterations of ten seconds, of which the last output alone is there, written a moment ago. */
const signs: ForeignSigns = {
  quietSeconds: 1,
  iterationSeconds: 10,
  intervalSeconds: undefined,
  loggedSeconds: 50,
  logSeconds: undefined,
  logged: 5,
  complete: 5,
  hasOutputs: true,
  hasGrown: false,
};

test.each<[string, Partial<ForeignSigns>, string]>([
  ['new files alone', {}, 'unknown'],
  ['new files of one iteration', { logged: 1, loggedSeconds: 10, logSeconds: 0 }, 'unknown'],
  ['an iteration that was logged meanwhile', { hasGrown: true }, 'running'],
  ['a log that grew as it was computed', { logSeconds: 45 }, 'running'],
  ['outputs that came as they were computed', { intervalSeconds: 10 }, 'running'],
  ['a log that came at once', { logSeconds: 0.1 }, 'done'],
  ['a log that came at once, and went on', { logSeconds: 9, hasGrown: true }, 'running'],
  ['outputs that came at once', { intervalSeconds: 0.1 }, 'done'],
  [
    'outputs that came at once, one after the other',
    { intervalSeconds: 0.1, hasGrown: true },
    'done',
  ],
  ['a log of no iteration', { logged: 0, loggedSeconds: 0, complete: undefined }, 'running'],
  ['files that nobody wrote for a while', { quietSeconds: 90 }, 'done'],
  ['files that nobody wrote since', { quietSeconds: 90, hasGrown: true }, 'done'],
])('%s', (_, more, state) => {
  expect(foreignState({ ...signs, ...more }).state).toBe(state);
});
