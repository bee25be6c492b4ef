import { expect, test } from 'vitest';
import { wholeNumber, wholeNumbers } from './arguments.ts';

test('numbers come ascending, each once', () => {
  expect(wholeNumbers('--workers', '2,1,2')).toEqual([1, 2]);
});

test('one number is not taken for several', () => {
  expect(wholeNumber('--apart', '2')).toBe(2);
  expect(() => wholeNumber('--apart', '2,3')).toThrow('--apart should be a whole number');
});

test.each(['', '0', '1,x', '1.5', '-1'])('"%s" is refused with the name of the option', (text) => {
  expect(() => wholeNumbers('--workers', text)).toThrow('--workers should be a whole number');
});
