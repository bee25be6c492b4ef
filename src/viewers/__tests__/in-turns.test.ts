import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { InTurns } from '../in-turns.ts';

const done: string[] = [];
const things = (...names: string[]): (() => void)[] => names.map((name) => () => done.push(name));

beforeEach(() => {
  jest.useFakeTimers();
  done.length = 0;
});
afterEach(() => {
  jest.useRealTimers();
});

test('one thing is done in a task', () => {
  const turns = new InTurns();
  turns.begin(things('a', 'b'));
  expect(done).toEqual([]);
  jest.advanceTimersToNextTimer();
  expect(done).toEqual(['a']);
  jest.runAllTimers();
  expect(done).toEqual(['a', 'b']);
});

test('what is left is forgotten when others begin, or none', () => {
  const turns = new InTurns();
  turns.begin(things('a', 'b'));
  jest.advanceTimersToNextTimer();
  turns.begin(things('c', 'd'));
  jest.advanceTimersToNextTimer();
  turns.cancel();
  jest.runAllTimers();
  expect(done).toEqual(['a', 'c']);
});
