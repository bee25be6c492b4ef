import type { BackgroundSteps, StepOptions } from '../../backends/backend.ts';
import type { Job } from '../job.ts';
import { rescaleFactors } from '../rescale.ts';
import { bisectFluence } from './bisect-fluence.ts';
import type { FluenceProblem } from './fluence-problem.ts';
import { solveFluence } from './solve-fluence.ts';

/** What an iteration has found when the fluences are due. */
export interface FluenceState {
  readonly normaliser: Float64Array;
  readonly fluence: Float64Array;
  /** Whether the fluences are only ones, because nothing is known yet. */
  readonly isFirst: boolean;
}

/**
 * The fluences over a background that the probabilities make most likely (spec/emc.md 3.10); in parity mode as
 * the reference program finds them.
 */
export async function fluenceOverBackground(
  job: Job,
  background: BackgroundSteps,
  { normaliser, fluence, isFirst }: FluenceState,
  step: StepOptions,
): Promise<Float64Array> {
  const { collective, parity } = job;
  const rescale = await rescaleFactors(job, {});
  const expected = await background.expectedPhotons(normaliser);
  await collective.sum(expected);
  const problem: FluenceProblem = {
    fluence,
    isFirst,
    expectedPhotons: expected.map((value, d) => value * rescale[d]),
    slopesAt: async (trial, isOpen) => {
      const slopes = await background.fluenceSlopes(
        { normaliser, rescale, fluence: trial, isOpen },
        step,
      );
      await collective.sum(slopes.gain);
      await collective.sum(slopes.fall);
      return slopes;
    },
  };
  return parity ? bisectFluence(problem) : solveFluence(problem);
}
