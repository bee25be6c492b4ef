import { expect, test } from '@jest/globals';
import type { RunAction, RunState, RunSummary } from '@damselfly/remote/http';
import { offeredActions } from '../offered-actions.ts';

const run = (state: RunState, actions: readonly RunAction[]): RunSummary => ({
  id: 'a',
  name: 'a',
  program: 'damselfly',
  state,
  folder: '/a',
  iteration: 1,
  updated: '2026-01-01T00:00:00Z',
  actions: [...actions],
});

test.each<[RunState, RunAction[], RunAction | undefined, RunAction[], RunAction | undefined]>([
  ['running', ['cancel', 'stop', 'pause'], undefined, ['pause', 'stop', 'cancel'], undefined],
  ['running', ['stop', 'pause'], 'stop', ['pause', 'stop'], 'stop'],
  ['pausing', ['cancel'], undefined, ['pause', 'cancel'], 'pause'],
  ['paused', ['cancel', 'resume'], undefined, ['resume', 'cancel'], undefined],
  ['done', [], undefined, [], undefined],
])('of a run that is %p, %p, asked to %p', (state, can, asked, actions, busy) => {
  expect(offeredActions({ summary: run(state, can), asked })).toEqual({ actions, busy });
});
