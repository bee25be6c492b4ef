import { availableParallelism } from 'node:os';
import type { EmcObserver } from '../../worker/emc-observer.ts';

/** Workers above the cores are used as asked for, but only take memory. */
export function noticeTooManyWorkers(workers: number | undefined, observer: EmcObserver): void {
  const cores = availableParallelism();
  if (workers !== undefined && workers > cores) {
    observer.notice(
      `${workers} workers share ${cores} processor ${cores === 1 ? 'core' : 'cores'}: more than one for each core takes memory and saves no time.`,
    );
  }
}
