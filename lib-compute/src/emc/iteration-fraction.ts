import type { IterationProgress, StepName } from './job.ts';

/** How long the steps of an iteration last, in any one unit, by name. */
export type StepShares = Readonly<Record<string, number>>;

/** Shares of an iteration before one has been timed: almost all is the likelihood (spec/emc.md 4). */
export const FIRST_SHARES = {
  model: 0.01,
  slices: 0.09,
  likelihood: 0.8,
  probabilities: 0.02,
  fluence: 0,
  maximise: 0.06,
  volumes: 0.02,
  halves: 0,
} as const satisfies Record<StepName, number>;

/** How much of the whole iteration is done, 0 to 1, given the relative durations of its steps. */
export function fractionOfIteration(
  { step, fraction }: Omit<IterationProgress, 'number'>,
  shares: StepShares,
): number {
  const names = Object.keys(FIRST_SHARES);
  const total = names.reduce((sum, name) => sum + (shares[name] ?? 0), 0);
  const before = names.slice(0, names.indexOf(step));
  const done = before.reduce((sum, name) => sum + (shares[name] ?? 0), 0);
  return total > 0 ? Math.min(1, (done + fraction * (shares[step] ?? 0)) / total) : 0;
}
