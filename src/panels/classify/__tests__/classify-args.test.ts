import { expect, test } from '@jest/globals';
import { readClassifyArgs } from '../classify-args.ts';

test('arguments are taken as far as they are right, each by itself', () => {
  const right = {
    path: '/a/photons.emc',
    stage: 'network',
    show: 'b',
    conversion: { kind: 'polar', mostRadius: 40 },
    range: { first: 3, every: 2 },
    axes: [1, 2],
    training: { hidden: [20], alpha: 0, validation: 0.5 },
  };
  expect(readClassifyArgs(right)).toEqual(right);
  expect(
    readClassifyArgs({
      ...right,
      stage: 'other',
      show: 'B',
      conversion: { angularStep: 0 },
      axes: [1],
      training: { hidden: [0], epochs: 50, seed: -1 },
      unknown: 1,
    }),
  ).toEqual({
    path: '/a/photons.emc',
    conversion: {},
    range: { first: 3, every: 2 },
    training: { epochs: 50 },
  });
  expect(readClassifyArgs('nothing')).toEqual({});
});
