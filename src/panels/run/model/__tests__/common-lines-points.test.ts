import { expect, test } from '@jest/globals';
import type { CommonLines } from '@damselfly/compute/classes/common-lines.ts';
import { commonLinesText } from '../common-lines-text.ts';
import { pointColours } from '../point-colours.ts';
import { labelsWithRoom } from '../point-labels.ts';

const lines: CommonLines = {
  sampling: { directions: 30, leastRadius: 4, weighting: 'alike' },
  numbers: [0, 2],
  empty: [1],
  notFinite: [],
  matrix: Float64Array.of(1, 0.25, 0.25, 1),
  scores: [Float64Array.of(0.5, -0.5), Float64Array.of(0, 0), Float64Array.of(-0.1, 0.2)],
  explained: [1, 0, 0],
};

test('labels stand where they hide nothing, those of chosen points first', () => {
  const point = (
    left: number,
    top: number,
    isFirst = false,
  ): Parameters<typeof labelsWithRoom>[0][number] => ({
    left,
    top,
    width: 14,
    isFirst,
  });
  expect(labelsWithRoom([point(0, 0), point(100, 0), point(0, 100)])).toEqual([true, true, true]);
  expect(labelsWithRoom([point(0, 0), point(4, 3)])).toEqual([true, false]);
  expect(labelsWithRoom([point(0, 0), point(4, 3, true)])).toEqual([false, true]);
  // The second lies in the middle of the first one's label.
  expect(labelsWithRoom([point(0, 0), point(12, 1)])).toEqual([false, true]);
});

test('points are coloured by a component with 0 in the middle, or by their frames', () => {
  expect(pointColours(lines, 'component', undefined)).toMatchObject({ low: -0.2, high: 0.2 });
  expect(pointColours(lines, 'occupancy', undefined)).toBeUndefined();
  const { low, high, colours } = pointColours(lines, 'occupancy', [10, 0, 40]) ?? { colours: [] };
  expect([low, high]).toEqual([0, 40]);
  // The end of viridis.
  expect(colours[1]).toBe('rgb(253 231 37)');
});

test('what is saved names the classes of each row', () => {
  expect(JSON.parse(commonLinesText(lines, { run: 'slide', iteration: 7 }))).toEqual({
    run: 'slide',
    iteration: 7,
    linesPerHalfTurn: 30,
    leastRadiusPixels: 4,
    weighting: 'alike',
    classes: [0, 2],
    leftOut: [1],
    correlations: [
      [1, 0.25],
      [0.25, 1],
    ],
    components: [
      [0.5, -0.5],
      [0, 0],
      [-0.1, 0.2],
    ],
    explainedVariance: [1, 0, 0],
  });
});
