import { MOST_WORKERS } from '@damselfly/compute/emc/most-workers.ts';
import { inputError } from '@damselfly/compute/errors.ts';

/** @param cores of the engine, where no more shall share a run. @throws Input for more workers than there can be. */
export function refuseWorkers(workers: number, cores = MOST_WORKERS): void {
  const most = Math.min(cores, MOST_WORKERS);
  if (workers > most) {
    throw inputError({ what: 'workers', expected: `at most ${most}`, found: String(workers) });
  }
}
