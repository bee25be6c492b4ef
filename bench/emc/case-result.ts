import type { MachineRates } from '../machine/machine-rates.ts';
import type { PeerMeasure } from '../peer/peer-run.ts';
import type { ProblemExtent } from '../roofline/stage-work.ts';
import type { IterationMeasure } from './measured-run.ts';

/** All that is measured of one case. */
export interface CaseResult {
  readonly name: string;
  readonly title: string;
  readonly frames: number;
  /** Edge of the models. */
  readonly size: number;
  readonly extent: ProblemExtent;
  readonly rounds: readonly Round[];
  readonly machine: MachineRates;
  /** What the ratios are against. */
  readonly peer: { readonly title: string } | { readonly missing: string };
}

/** One iteration of everything that is compared, one after the other. */
export interface Round {
  readonly iteration: number;
  readonly runs: readonly RunMeasure[];
  /** CPU seconds of the iteration by scalar float64 loops, extrapolated from a sample. */
  readonly scalarSeconds: number;
  readonly peer?: PeerMeasure;
  /** The same iteration in several processes at the same time, with one worker each. */
  readonly apart?: readonly IterationMeasure[];
}

export interface RunMeasure {
  readonly workers: number;
  readonly measure: IterationMeasure;
}
