import { expect, test } from 'vitest';
import { modelSpread } from '../../src/quality/model-spread.ts';

test('frames are counted by the model of their orientation, rotating or not', () => {
  // Ten rotations of two models, number 20 is one that stands still; one frame takes no part.
  const orientations = [0, 1, 3, 19, 20, -1, 5];
  expect(modelSpread(orientations, 10, { rotating: 2, still: 1 })).toEqual({
    ...{ models: 3, frames: 6, fullest: 1, most: 4 },
  });
  expect(modelSpread([20, 20, 1], 10, { rotating: 2, still: 1 })).toMatchObject({ fullest: 2 });
});

test('one model has no spread, nor is one known without the number of rotations', () => {
  expect(modelSpread([0, 1], 10, { rotating: 1, still: 0 })).toBeUndefined();
  expect(modelSpread([0, 1], 0, { rotating: 2, still: 0 })).toBeUndefined();
});
