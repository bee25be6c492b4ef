import type { IterationRow } from '@damselfly/remote/http';
import { expect, it } from '@jest/globals';
import { lastTimed, stageTimes } from '../stage-times.ts';

const row = (number: number, steps?: Record<string, number>): IterationRow => ({
  ...{ number, seconds: 4, rmsChange: 1, information: 1, logLikelihood: -1, beta: 1 },
  rotationCount: 10,
  ...(steps && { steps }),
});

it('steps keep their order; those that took no time are left out', () => {
  expect(stageTimes(row(1, { slices: 1, likelihood: 3, fluence: 0 }))).toEqual([
    { step: 'slices', seconds: 1, share: 0.25 },
    { step: 'likelihood', seconds: 3, share: 0.75 },
  ]);
});

it('the last iteration with times is shown: those of earlier versions have none', () => {
  expect(lastTimed([row(1, { slices: 1 }), row(2, { slices: 2 }), row(3)])?.number).toBe(2);
  expect(lastTimed([row(1)])).toBeUndefined();
});
