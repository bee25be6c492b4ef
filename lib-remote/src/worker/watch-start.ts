import type { EmcObserver } from './emc-observer.ts';

/** An observer that remembers whether the run has begun. */
export interface WatchedStart {
  readonly observer: EmcObserver;
  readonly hasBegun: () => boolean;
}

/** Passes everything on, and sees the start. */
export function watchStart(observer: EmcObserver): WatchedStart {
  let hasBegun = false;
  return {
    observer: {
      ...observer,
      started(summary) {
        hasBegun = true;
        observer.started(summary);
      },
    },
    hasBegun: () => hasBegun,
  };
}
