import { describe, expect, it } from '@jest/globals';
import { AXIS_MARGIN, columnCentre, iterationAt, iterationTicks } from '../iteration-axis.ts';

const axis = { width: 392, last: 15 };

describe('the axis of iterations', () => {
  it('finds every iteration again at the centre of its column', () => {
    for (let iteration = 1; iteration <= 15; iteration++) {
      expect(iterationAt(axis, columnCentre(axis, iteration))).toBe(iteration);
    }
  });

  it('gives the nearest beside the plot', () => {
    expect(iterationAt(axis, 0)).toBe(1);
    expect(iterationAt(axis, 392)).toBe(15);
    expect(iterationAt({ width: 392, last: 1 }, AXIS_MARGIN.left)).toBe(1);
  });

  it('labels odd iterations, or multiples of a round number', () => {
    expect(iterationTicks(axis)).toEqual([1, 3, 5, 7, 9, 11, 13, 15]);
    expect(iterationTicks({ width: 392, last: 3 })).toEqual([1, 2, 3]);
    expect(iterationTicks({ width: 392, last: 100 })).toEqual([
      1, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100,
    ]);
  });

  it('ends where there is no room at all', () => {
    expect(iterationTicks({ width: 0, last: 15 })).toEqual([1]);
  });
});
