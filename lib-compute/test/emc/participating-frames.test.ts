import { expect, test } from 'vitest';
import { participatingFrames } from '../../src/emc/participating-frames.ts';

const blacklist = Uint8Array.of(1, 0, 0, 1, 0, 0, 0);

test('all frames without blacklist and selection', () => {
  expect([...participatingFrames(3, undefined, undefined)]).toEqual([0, 1, 2]);
});

test('blacklisted frames are left out, and halves alternate over what remains', () => {
  expect([...participatingFrames(7, blacklist, undefined)]).toEqual([1, 2, 4, 5, 6]);
  expect([...participatingFrames(7, blacklist, 'odd_only')]).toEqual([2, 5]);
  expect([...participatingFrames(7, blacklist, 'even_only')]).toEqual([1, 4, 6]);
});

test('a blacklist of another length, or none left, is refused', () => {
  expect(() => participatingFrames(6, blacklist, undefined)).toThrow(
    'The blacklist should be one value for each of the 6 frames, but is 7 values.',
  );
  expect(() => participatingFrames(2, Uint8Array.of(1, 1), undefined)).toThrow(
    'The blacklist should be a list that leaves frames to use, but is one that leaves out all 2.',
  );
  expect(() => participatingFrames(2, Uint8Array.of(1, 0), 'odd_only')).toThrow(
    'The selection should be one that leaves frames to use, but is odd_only, which leaves none of 1.',
  );
  expect(() => participatingFrames(1, undefined, 'odd_only')).toThrow(/none of 1/);
});
