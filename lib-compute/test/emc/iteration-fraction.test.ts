import { expect, test } from 'vitest';
import { fractionOfIteration } from '../../src/emc/iteration-fraction.ts';

const shares = { model: 0, slices: 1, likelihood: 6, probabilities: 1, maximise: 2, volumes: 0 };

test('the fraction of an iteration follows the durations of its steps', () => {
  expect(fractionOfIteration({ step: 'model', fraction: 1 }, shares)).toBe(0);
  expect(fractionOfIteration({ step: 'likelihood', fraction: 0.5 }, shares)).toBe(0.4);
  expect(fractionOfIteration({ step: 'volumes', fraction: 1 }, shares)).toBe(1);
  expect(fractionOfIteration({ step: 'volumes', fraction: 1 }, {})).toBe(0);
});
