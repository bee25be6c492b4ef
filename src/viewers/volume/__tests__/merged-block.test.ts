import { expect, test } from '@jest/globals';
import { mergedBlock, suitsPicture } from '../surfaces/merged-block.ts';

test.each([
  [0.5, 2],
  [2.3, 2],
  [4, 2],
  [4.1, 1],
  [40, 1],
])('cells of %d pixels become blocks of %i', (pixels, block) => {
  expect(mergedBlock(pixels)).toBe(block);
  expect(suitsPicture(block, pixels)).toBe(true);
});

test('what is too coarse is made anew at once, what is too fine when it is so by far', () => {
  expect(suitsPicture(2, 4.1)).toBe(false);
  expect(suitsPicture(1, 3.5)).toBe(true);
  expect(suitsPicture(1, 3)).toBe(false);
});
