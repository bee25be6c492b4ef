import { runError } from '@damselfly/compute/errors.ts';
import { steeringText } from '@damselfly/compute/io/steering/steering-text.ts';
import type { SteerRequest } from '@damselfly/remote/http';
import { checkSteering } from '../check-steering.ts';
import { readRun } from '../read-run.ts';
import type { RunFolder } from '../storage/run-folder.ts';
import { withRun } from './hold-run.ts';
import type { RunJob } from './run-job.ts';

/**
 * Writes a change of a run down that nobody has in hand.
 *
 * @throws Config, or Run where it is refused; what storing it throws.
 */
export async function steerAtRest(
  job: RunJob,
  request: SteerRequest,
  memory: RunFolder | undefined,
): Promise<void> {
  await withRun(job, memory, async ({ folder, events }) => {
    const run = await readRun(folder);
    if (run === undefined) {
      throw runError({ folder: job.request.name, reason: 'it is not there any more' });
    }
    const { entry } = checkSteering(run, request);
    const message = steeringText(entry);
    await events.add(
      'undo' in request
        ? { event: 'undo', undo: request.undo, message }
        : { event: 'steer', entry: { ...entry, changes: [...entry.changes] }, message },
    );
  });
}
