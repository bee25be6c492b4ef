import { expect, test } from 'vitest';
import { decide } from '../../src/worker/control-decision.ts';

test.each([
  ['go-on', 'pause', 'pause'],
  ['pause', 'pause', 'pause'],
  ['pause', 'resume', 'go-on'],
  ['go-on', 'resume', 'go-on'],
  ['go-on', 'stop', 'stop'],
  ['pause', 'stop', 'stop'],
  ['stop', 'stop', 'stop'],
  ['go-on', 'cancel', 'cancel'],
  ['pause', 'cancel', 'cancel'],
  ['stop', 'cancel', 'cancel'],
] as const)('%s, asked to %s: %s', (intention, action, next) => {
  expect(decide(intention, action)).toEqual({ intention: next });
});

test.each(['pause', 'resume'] as const)('what is to stop does not %s', (action) => {
  expect(decide('stop', action)).toHaveProperty('refusal');
});
