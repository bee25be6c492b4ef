import type { EmcObserver } from './emc-observer.ts';

/** What accompanies a run. */
export interface RunContext {
  /** Stops it, also inside a step. */
  readonly signal: AbortSignal;
  readonly observer: EmcObserver;
}
