import { expect, it } from '@jest/globals';
import { toldIteration } from '../told-iteration.ts';

const ROWS = [{ number: 1 }, { number: 2 }, { number: 5 }];

it('tells the values of the shown iteration, or of the last before it that has some', () => {
  expect(toldIteration(2, ROWS)).toBe(2);
  expect(toldIteration(6, ROWS)).toBe(5);
  expect(toldIteration(4, ROWS)).toBe(2);
});

it('tells the last values where there is no output', () => {
  expect(toldIteration(undefined, ROWS)).toBe(5);
});

it('tells none of the start model, nor before the first values', () => {
  expect(toldIteration(0, ROWS)).toBe(0);
  expect(toldIteration(1, [])).toBe(0);
});
