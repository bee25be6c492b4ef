import { expect, test } from 'vitest';
import { wholeIteration } from './whole-iteration.ts';

test('an iteration has every tomogram once, kept photons by their share, and merges what is merged', () => {
  const seconds = { likelihood: 1, maximise: 0.5, merge: 0.25 };
  expect(wholeIteration(seconds, { tomograms: 100, merged: 4, keptShare: 0 })).toBe(101);
  expect(wholeIteration(seconds, { tomograms: 100, merged: 100, keptShare: 1 })).toBe(175);
});
