import type { Backend } from '../../../src/backends/backend.ts';
import { oneIteration } from '../../support/one-iteration.ts';
import { randomModels, randomProblem, type ProblemShape } from '../../support/random-problem.ts';
import { toBase64 } from './kernel-run.ts';

/** A problem that touches every kernel: candidates, two models, pixels that are merged only. */
export const everyKernel: ProblemShape = {
  ...{ frames: 30, pixels: 150, likelihoodPixels: 120, rotations: 60, size: 11 },
  ...{ models: 2, places: 9 },
};

/** What an iteration gives, as float64 in base64, so that it travels from a page or another process. */
export type IterationOutputs = Readonly<
  Record<'maximum' | 'information' | 'logLikelihood' | 'sum' | 'weight', string>
>;

/** One iteration in Node, in a page or in Deno. */
export async function runIteration(
  backend: Backend,
  shape: ProblemShape,
): Promise<IterationOutputs> {
  const problem = randomProblem(shape);
  const { best, result, volumes } = await oneIteration(
    backend,
    problem,
    randomModels(problem.grid, 7),
    { parity: true },
  );
  return {
    maximum: toBase64(best.maximum),
    information: toBase64(result.information),
    logLikelihood: toBase64(result.logLikelihood),
    sum: toBase64(volumes.sum),
    weight: toBase64(volumes.weight),
  };
}
