import type { Started } from './run.ts';

/** What an event tells of a start, without what else it holds. */
export function startedOf({ from, to, workers, backend, why }: Started): Started {
  return {
    from,
    to,
    workers,
    ...(backend !== undefined && { backend }),
    ...(why !== undefined && { why }),
  };
}
