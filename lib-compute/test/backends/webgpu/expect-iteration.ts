import { expect } from 'vitest';
import { referenceBackend } from '../../../src/backends/reference/reference-backend.ts';
import { largestDifference, oneIteration, relativeDistance } from '../../support/one-iteration.ts';
import { randomModels, randomProblem } from '../../support/random-problem.ts';
import { everyKernel, type IterationOutputs } from './engine-run.ts';
import { fromBase64 } from './kernel-run.ts';

/** Compares an iteration of `everyKernel` with the reference backend's. */
export async function expectIteration(outputs: IterationOutputs): Promise<void> {
  const problem = randomProblem(everyKernel);
  const models = randomModels(problem.grid, 7);
  const expected = await oneIteration(referenceBackend, problem, models, { parity: true });
  const found = (name: keyof IterationOutputs): Float64Array =>
    new Float64Array(fromBase64(outputs[name]).buffer);
  const { information, logLikelihood } = expected.result;
  expect(largestDifference(found('maximum'), expected.best.maximum)).toBeLessThan(2e-4);
  expect(largestDifference(found('information'), information)).toBeLessThan(2e-4);
  expect(largestDifference(found('logLikelihood'), logLikelihood)).toBeLessThan(2e-4);
  expect(relativeDistance(found('sum'), expected.volumes.sum)).toBeLessThan(1e-5);
  expect(relativeDistance(found('weight'), expected.volumes.weight)).toBeLessThan(2e-7);
}
