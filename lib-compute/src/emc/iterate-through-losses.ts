import { MOST_LOSSES } from '../backends/resilient-backend.ts';
import { isDamselflyError } from '../errors.ts';
import { iterate, type State } from './iterate.ts';
import type { Iteration } from './iteration.ts';
import type { Job } from './job.ts';

/**
 * One iteration, computed again from its start where a device was lost (backends/resilient-backend.ts gives
 * the engine another one). Several ranks cannot go back one by one: there the loss ends the run.
 */
export async function iterateThroughLosses(
  job: Job,
  state: State,
  number: number,
): Promise<{ iteration: Iteration; next: State }> {
  const mostLosses = MOST_LOSSES * job.prepared.groups.length;
  for (let losses = 0; ; losses++) {
    try {
      return await iterate(job, state, number);
    } catch (error) {
      const isRepeated = losses < mostLosses && job.collective.size === 1;
      if (!isRepeated || !isDamselflyError(error, 'DeviceLost')) {
        throw error;
      }
      job.signal?.throwIfAborted();
    }
  }
}
