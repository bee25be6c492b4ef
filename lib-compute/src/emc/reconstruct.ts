import type { Backend } from '../backends/backend.ts';
import { singleRank, type Collective } from './collective.ts';
import { iterate, type IterationProgress, type Job, type State } from './iterate.ts';
import type { Iteration } from './iteration.ts';
import { logFactorials } from './log-factorials.ts';
import type { EmcOptions } from './options.ts';
import type { PreparedProblem } from './problem.ts';
import type { Start } from './start.ts';
import { tomogramsOfRank } from './tomograms.ts';

/** Where and how a reconstruction runs. */
export interface ReconstructContext {
  readonly backend: Backend;
  /** Workers that share the tomograms (default 1). */
  readonly workers?: number;
  /** Follow the reference program where it leaves the mathematics (spec/emc.md 3.11; default off). */
  readonly parity?: boolean;
  /** Joins several ranks, each with its own share of the tomograms (default: one rank). */
  readonly collective?: Collective;
  readonly signal?: AbortSignal;
  /** Told which step of which iteration is how far. */
  readonly onProgress?: (progress: IterationProgress) => void;
  /** Milliseconds from any fixed moment, for the timings (default `performance.now`). */
  readonly now?: () => number;
}

/**
 * Expand, maximise, compress: the 3D Poisson iteration of spec/emc.md section 3, written once over the
 * Backend contract. Yields after every iteration, without end: the caller stops by leaving the loop,
 * or through `signal`, which takes effect inside a step. No file and no console is touched. The model of
 * `start` is taken over, and its memory used again.
 *
 * @throws Input, Resources or Backend; the signal's reason when aborted.
 */
export function reconstruct(
  start: Start,
  options: EmcOptions,
  context: ReconstructContext,
): AsyncGenerator<Iteration, never> {
  const { model, fluence, finished } = start;
  const voxels = model.length;
  const spare = { sum: new Float64Array(voxels), weight: new Float64Array(voxels) };
  return iterations(start.prepared, { model, fluence, spare }, finished, options, context);
}

/** Holds the last state only: a model of 213^3 voxels is 77 MB. */
async function* iterations(
  prepared: PreparedProblem,
  state: State,
  finished: number,
  options: EmcOptions,
  context: ReconstructContext,
): AsyncGenerator<Iteration, never> {
  const { problem } = prepared;
  const collective = context.collective ?? singleRank;
  const { tomograms, first } = tomogramsOfRank(problem.tomograms, collective.rank, collective.size);
  const engine = await context.backend.prepare(
    { ...problem, tomograms },
    { parity: context.parity ?? false, workers: context.workers ?? 1 },
  );
  const job: Job = {
    engine,
    collective,
    tomograms,
    firstTomogram: first,
    prepared,
    logFactorials: logFactorials(problem.photons, problem.pixels.likelihoodCount),
    options,
    signal: context.signal,
    onProgress: context.onProgress,
    now: context.now ?? (() => performance.now()),
  };
  try {
    for (let number = finished + 1; ; number++) {
      const { iteration, next } = await iterate(job, state, number);
      state = next;
      yield iteration;
    }
  } finally {
    await engine.dispose();
  }
}
