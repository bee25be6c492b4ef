import { expect, test } from '@jest/globals';
import { chosenAfter } from '../chosen-after.ts';

const ORDER = [4, 2, 0, 1, 3];

test('a class alone takes the place of all others', () => {
  expect(chosenAfter([4, 0], ORDER, 1, 'alone')).toEqual([1]);
});

test('a class comes, and goes again', () => {
  expect(chosenAfter([4], ORDER, 1, 'toggle')).toEqual([4, 1]);
  expect(chosenAfter([4, 1], ORDER, 4, 'toggle')).toEqual([1]);
});

test('a range follows the order that is shown, from the class that was first', () => {
  expect(chosenAfter([2, 3], ORDER, 1, 'upTo')).toEqual([2, 0, 1]);
  expect(chosenAfter([0], ORDER, 4, 'upTo')).toEqual([0, 2, 4]);
  expect(chosenAfter([], ORDER, 2, 'upTo')).toEqual([4, 2]);
});
