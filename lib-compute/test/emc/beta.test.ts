import { expect, test } from 'vitest';
import { automaticBeta, betaOfFrames } from '../../src/emc/beta.ts';
import { emcOptions } from '../support/emc-options.ts';

const counts = Float64Array.of(100, 293.34, 9000);

test('the automatic value of the golden case', () => {
  // The log of golden/emc-public, which has 293.34 photons per frame.
  expect(automaticBeta(293.34)).toBeCloseTo(0.066516, 6);
});

test('without scaling all frames share the beta of the mean count, with it each has its own', () => {
  const shared = betaOfFrames(emcOptions(), 1, counts, 293.34);
  expect([...shared]).toEqual([0, 1, 2].map(() => automaticBeta(293.34)));
  const own = betaOfFrames(emcOptions({ need_scaling: 1 }), 1, counts, 293.34);
  expect([...own]).toEqual([...counts].map(automaticBeta));
});

test('factor and schedule raise it, up to 1', () => {
  const options = emcOptions({ beta: 0.1, beta_factor: 0.5, beta_schedule: '2.0 2' });
  const values = [1, 2, 3, 4, 5, 12].map((number) => betaOfFrames(options, number, counts, 1)[0]);
  expect(values).toEqual([0.05, 0.05, 0.1, 0.1, 0.2, 1]);
});
