import { expect, it } from '@jest/globals';
import { lastKnown } from '../last-known.ts';

const PARTS = [undefined, 0.25, 0.5, undefined];

it('is that of the iteration, or of the last before it', () => {
  expect(lastKnown(PARTS, 2)).toEqual({ iteration: 2, value: 0.25 });
  expect(lastKnown(PARTS, 4)).toEqual({ iteration: 3, value: 0.5 });
  expect(lastKnown(PARTS, 9)).toEqual({ iteration: 3, value: 0.5 });
});

it('is unknown before the first', () => {
  expect(lastKnown(PARTS, 1)).toBeUndefined();
  expect(lastKnown([], 3)).toBeUndefined();
});
