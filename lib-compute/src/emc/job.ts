import type { EmcEngine } from '../backends/backend.ts';
import type { Tomograms } from '../backends/emc-problem.ts';
import type { Collective } from './collective.ts';
import type { EmcOptions } from './options.ts';
import type { PreparedProblem } from './problem.ts';

/** In their order; `fluence` only over a background, `halves` where they are reconstructed too. */
export type StepName =
  | 'model'
  | 'slices'
  | 'likelihood'
  | 'probabilities'
  | 'fluence'
  | 'maximise'
  | 'volumes'
  | 'halves';

export interface IterationProgress {
  readonly number: number;
  readonly step: StepName;
  /** Part of the step that is done, 0 to 1. */
  readonly fraction: number;
}

/** What stays the same over iterations, until a schedule changes the problem. */
export interface Job {
  readonly engine: EmcEngine;
  readonly collective: Collective;
  readonly prepared: PreparedProblem;
  /** This rank's share of the tomograms. */
  readonly tomograms: Tomograms;
  /** Number of the first of them in the whole list. */
  readonly firstTomogram: number;
  /** Whether the fluence counts in the first iteration. */
  readonly knowsFluence: boolean;
  readonly options: EmcOptions;
  readonly parity: boolean;
  readonly signal: AbortSignal | undefined;
  readonly whenRead: (() => Promise<void>) | undefined;
  readonly onProgress: ((progress: IterationProgress) => void) | undefined;
  readonly now: () => number;
}
