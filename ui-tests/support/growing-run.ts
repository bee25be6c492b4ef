import { startDragonfly } from './dragonfly-run.ts';

/** A run directory that grows by itself. */
export interface GrowingRun {
  /** The last iteration that was written. */
  readonly finished: number;
  /** Resolves when all are written. */
  readonly whenDone: Promise<void>;
}

/**
 * Writes an iteration every so-many milliseconds, whoever looks and however busy the machine is, but
 * never two at once: as a run does that knows of no panel.
 */
export function growRun(
  folder: string,
  { iterations, period }: { readonly iterations: number; readonly period: number },
): GrowingRun {
  const run = startDragonfly(folder);
  let finished = run.finishIteration();
  const whenDone = new Promise<void>((resolve) => {
    const timer = setInterval(() => {
      finished = run.finishIteration();
      if (finished >= iterations) {
        clearInterval(timer);
        resolve();
      }
    }, period);
  });
  return {
    get finished() {
      return finished;
    },
    whenDone,
  };
}
