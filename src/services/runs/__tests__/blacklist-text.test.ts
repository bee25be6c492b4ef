import { expect, test } from '@jest/globals';
import { blacklistText } from '../blacklist-text.ts';

test('a blacklist has the frames that are left out already', () => {
  expect(blacklistText([1, 2], [false, false, false, false, true])).toBe('0\n1\n1\n0\n1\n');
});
