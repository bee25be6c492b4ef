import { runError } from '@damselfly/compute/errors.ts';
import { isExtendable, type RunAction, type RunSummary } from '@damselfly/remote/http';

/** @throws Run where that cannot be asked of a run now. */
export function checkAction({ name, state, actions }: RunSummary, action: RunAction): void {
  if (!actions.includes(action)) {
    throw runError({ folder: name, reason: `it is ${state}, and cannot be asked to ${action}` });
  }
}

/** @param iterations the last one that is to be computed. @throws Run where it cannot go on so far. */
export function checkExtending(
  { name, state, iteration: finished }: RunSummary,
  iterations: number,
): void {
  if (!isExtendable({ state, finished }) || iterations <= finished) {
    const reason = `it is ${state}, with ${finished} iterations, and cannot go on up to iteration ${iterations}`;
    throw runError({ folder: name, reason });
  }
}
