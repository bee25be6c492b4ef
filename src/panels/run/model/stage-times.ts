import type { IterationRow } from '@damselfly/remote/http';
import type { TranslationBundle } from '@jupyterlab/translation';

/** One step of an iteration and how long it took. */
export interface StageTime {
  /** As lib-compute names it. */
  readonly step: string;
  readonly seconds: number;
  /** Part of all steps, 0 to 1. */
  readonly share: number;
}

/** The steps of an iteration in their order; those that took no time are left out. */
export function stageTimes({ steps = {} }: Pick<IterationRow, 'steps'>): readonly StageTime[] {
  const taken = Object.entries(steps).filter(([, seconds]) => seconds > 0);
  const total = taken.reduce((sum, [, seconds]) => sum + seconds, 0);
  return taken.map(([step, seconds]) => ({ step, seconds, share: seconds / total }));
}

/** The last iteration of which the steps were timed. */
export function lastTimed(rows: readonly IterationRow[]): IterationRow | undefined {
  return rows.findLast((row) => stageTimes(row).length > 0);
}

/** What a step does, in a word or two. */
export function stageTitle(step: string, trans: TranslationBundle): string {
  switch (step) {
    case 'model':
      return trans.__('Load the model');
    case 'slices':
      return trans.__('Slices');
    case 'likelihood':
      return trans.__('Likelihood');
    case 'probabilities':
      return trans.__('Probabilities');
    case 'fluence':
      return trans.__('Fluences');
    case 'maximise':
      return trans.__('New slices');
    case 'volumes':
      return trans.__('Merge');
    case 'halves':
      return trans.__('Halves');
    default:
      return step;
  }
}
