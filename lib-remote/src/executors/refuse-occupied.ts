import { runError } from '@damselfly/compute/errors.ts';
import { isLiveState } from '../http/run-state.ts';
import type { RunDescription } from '../run-directory/describe-run.ts';

/**
 * Refuses a folder in which another run waits or runs.
 *
 * @param id of the run that is to go there.
 * @throws Run
 */
export function refuseOccupied(present: RunDescription, id: string): void {
  if (isLiveState(present.state) && present.id !== id) {
    const { paths, request, state } = present;
    const name = request ? `the run "${request.name}"` : 'another run';
    throw runError({
      folder: paths.outputFolder,
      reason: `${name} is ${state} here; cancel it, or choose another output_folder`,
    });
  }
}
