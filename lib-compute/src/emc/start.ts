import type { EmcInput } from './input.ts';
import type { EmcOptions } from './options.ts';
import { buildProblem, type PreparedProblem } from './problem.ts';
import { FIXED_SEED, randomModel } from './random-model.ts';

/** What a reconstruction knows before its next iteration: the head of EMC.log, and output_000. */
export interface Start {
  readonly prepared: PreparedProblem;
  /** Number of the last finished iteration, 0 for a fresh start. */
  readonly finished: number;
  /** size^3 values, x slowest; `reconstruct` takes them over. */
  readonly model: Float64Array;
  /** Fluence factor of every used frame, ones at a fresh start. */
  readonly fluence: Float64Array;
}

/** The state after an earlier iteration, to go on from. */
export interface ResumeState {
  /** Number of the last finished iteration. */
  readonly number: number;
  readonly model: Float64Array;
  /** Fluence factor of every frame of the file, where scaling is on. */
  readonly scale?: Float64Array;
}

/**
 * Prepares a run: from a given or random model, or where an earlier run ended.
 *
 * @param seed of the random model where neither a model nor `fixed_seed` is given.
 * @throws Input when the parts of the input do not fit each other.
 */
export function prepareStart(
  input: EmcInput,
  options: EmcOptions,
  { resume, seed = FIXED_SEED }: { resume?: ResumeState; seed?: number } = {},
): Start {
  const given = resume?.model ?? input.startModel;
  const prepared = buildProblem(given ? { ...input, startModel: given } : input, options);
  const { frames, meanCount, problem } = prepared;
  const scale = resume?.scale;
  return {
    prepared,
    finished: resume?.number ?? 0,
    model:
      given?.slice() ??
      randomModel(
        problem.grid.edge,
        meanCount,
        problem.pixels.likelihoodCount,
        options.fixed_seed ? FIXED_SEED : seed,
      ),
    fluence: Float64Array.from(frames, (d) => scale?.[d] ?? 1),
  };
}
