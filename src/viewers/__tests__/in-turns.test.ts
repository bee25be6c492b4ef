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

/** A frame, and the task after it. */
function passTurn(): void {
  jest.advanceTimersToNextTimer(2);
}

test('one thing is done in a turn, after a frame', () => {
  const turns = new InTurns();
  turns.begin(things('a', 'b'));
  jest.advanceTimersToNextTimer();
  expect(done).toEqual([]);
  jest.advanceTimersToNextTimer();
  expect(done).toEqual(['a']);
  jest.runAllTimers();
  expect(done).toEqual(['a', 'b']);
});

test('what is left is forgotten when others begin, or none', () => {
  const turns = new InTurns();
  turns.begin(things('a', 'b'));
  passTurn();
  turns.begin(things('c', 'd'));
  passTurn();
  turns.cancel();
  jest.runAllTimers();
  expect(done).toEqual(['a', 'c']);
});
