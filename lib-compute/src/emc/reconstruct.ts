import type { Backend } from '../backends/backend.ts';
import { tomogramShare } from '../backends/tomogram-share.ts';
import { singleRank, type Collective } from './collective.ts';
import type { State } from './iterate.ts';
import { iterateThroughLosses } from './iterate-through-losses.ts';
import type { Iteration } from './iteration.ts';
import type { IterationProgress, Job } from './job.ts';
import type { EmcOptions } from './options.ts';
import { prepareEngine } from './prepare-engine.ts';
import type { PreparedProblem } from './problem.ts';
import type { Start } from './start.ts';

/** Where and how a reconstruction runs. */
export interface ReconstructContext {
  readonly backend: Backend;
  /** Workers that share the tomograms (default 1). */
  readonly workers?: number;
  /** Joins several ranks, each with its own share of the tomograms (default: one rank). */
  readonly collective?: Collective;
  readonly signal?: AbortSignal;
  /**
   * Waited for before `model` and `weights` of the last iteration are written over. Given, they are lent
   * until it resolves, so that they can be read while the next iteration is computed; else only until
   * that is asked for. Its rejection ends the reconstruction.
   */
  readonly whenRead?: () => Promise<void>;
  /** Told which step of which iteration is how far. */
  readonly onProgress?: (progress: IterationProgress) => void;
  /** Milliseconds from any fixed moment, for the timings (default `performance.now`). */
  readonly now?: () => number;
}

/**
 * Expand, maximise, compress: the iteration of spec/emc.md section 3, written once over the Backend
 * contract. Yields after every iteration, without end: the caller stops by leaving the loop, or through
 * `signal`, which takes effect inside a step. No file and no console is touched. The model of `start` is
 * taken over, and its memory used again.
 *
 * @throws Input, Resources or Backend; the signal's reason when aborted.
 */
export function reconstruct(
  start: Start,
  options: EmcOptions,
  context: ReconstructContext,
): AsyncGenerator<Iteration, never> {
  const { model, fluence, finished, parity, knowsFluence, problemAt } = start;
  const voxels = model.length;
  const spare = { sum: new Float64Array(voxels), weight: new Float64Array(voxels) };
  const run = { problemAt, finished, parity, knowsFluence, options, context };
  return iterations(run, { model, fluence, spare });
}

interface Run extends Pick<Start, 'problemAt' | 'finished' | 'parity' | 'knowsFluence'> {
  readonly options: EmcOptions;
  readonly context: ReconstructContext;
}

/** Holds the last state only: a model of 213^3 voxels is 77 MB. */
async function* iterations(run: Run, state: State): AsyncGenerator<Iteration, never> {
  let number = run.finished + 1;
  for (;;) {
    const prepared = run.problemAt(number);
    const job = await prepareJob(run, prepared);
    // Contenders are tomograms of the problem before.
    state = { model: state.model, fluence: state.fluence, spare: state.spare };
    try {
      for (; run.problemAt(number) === prepared; number++) {
        const { iteration, next } = await iterateThroughLosses(job, state, number);
        state = next;
        yield iteration;
      }
    } finally {
      await job.engine.dispose();
    }
  }
}

async function prepareJob(run: Run, prepared: PreparedProblem): Promise<Job> {
  const { options, context, parity, knowsFluence } = run;
  const collective = context.collective ?? singleRank;
  const share = tomogramShare(prepared.tomograms, collective.rank, collective.size);
  const { tomograms, first: firstTomogram } = share;
  const workers = context.workers ?? 1;
  return {
    engine: await prepareEngine(context.backend, prepared, share, { parity, workers }),
    collective,
    prepared,
    tomograms,
    firstTomogram,
    knowsFluence,
    options,
    parity,
    signal: context.signal,
    whenRead: context.whenRead,
    onProgress: context.onProgress,
    now: context.now ?? (() => performance.now()),
  };
}
