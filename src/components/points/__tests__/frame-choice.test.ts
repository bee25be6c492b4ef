import { describe, expect, it } from '@jest/globals';
import { extentOf, frameNear, framesIn, otherFrames } from '../frame-choice.ts';

const POINTS = { x: [0, 1, 2, 3, Number.NaN], y: [10, 20, 30, 40, 20] };

describe('a plot of frames', () => {
  it('knows which frames are in a box, whichever way it was drawn', () => {
    expect(framesIn(POINTS, { x: [0.5, 2.5], y: [0, 100] })).toEqual([1, 2]);
    expect(framesIn(POINTS, { x: [2.5, 0.5], y: [25, 0] })).toEqual([1]);
  });

  it('knows the other frames that take part', () => {
    expect(otherFrames(POINTS, [1, 3])).toEqual([0, 2]);
    expect(otherFrames(POINTS, [0, 1, 2, 3])).toEqual([]);
  });

  it('finds the frame that is pointed at, and none from afar', () => {
    expect(frameNear(POINTS, [1.9, 31], [1, 10], 1)).toBe(2);
    expect(frameNear(POINTS, [1.5, 90], [1, 10], 1)).toBeUndefined();
  });

  it('reaches over all finite values', () => {
    expect(extentOf(POINTS.x)).toEqual([0, 3]);
    expect(extentOf([7, Number.NaN])).toEqual([6.5, 7.5]);
    expect(extentOf([])).toEqual([0, 1]);
  });
});
