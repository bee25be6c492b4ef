import { expect, it } from '@jest/globals';
import { orderOf, shareOf } from '../class-order.ts';

it('sorts classes by number or by their frames', () => {
  const classes = { count: 4, occupancies: [3, 9, 0, 9] };
  expect(orderOf(classes, 'number')).toEqual([0, 1, 2, 3]);
  expect(orderOf(classes, 'occupancy')).toEqual([1, 3, 0, 2]);
});

it('keeps their numbers where it is not known how many frames they have', () => {
  expect(orderOf({ count: 3 }, 'occupancy')).toEqual([0, 1, 2]);
});

it('tells which part of the frames each stands for', () => {
  expect(shareOf([30, 10], 1)).toBe(0.25);
  expect(shareOf([0, 0], 0)).toBe(0);
});
