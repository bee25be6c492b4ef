import { runError } from '@damselfly/compute/errors.ts';
import { isExtendable, type ExtendRequest } from '../http/index.ts';
import { describeRun } from '../run-directory/describe-run.ts';
import { appendEvent } from '../run-directory/progress-log.ts';
import type { RunPaths } from '../run-directory/run-paths.ts';
import { submitRun } from './submit-run.ts';

/**
 * Lets a run that has ended go on from its last output up to an iteration, in its own folder. Asked twice, it
 * is done once.
 *
 * @throws Run where it cannot go on, with the reason; what `submitRun` throws.
 */
export async function extendRun(
  paths: RunPaths,
  { id, iterations }: ExtendRequest,
  options: { readonly signal?: AbortSignal } = {},
): Promise<void> {
  const { events, request, state, finished, hasEarlierResults } = await describeRun(paths);
  if (events.some((event) => event.event === 'control' && event.id === id)) {
    return;
  }
  const folder = paths.outputFolder;
  if (state === 'foreign' || request === undefined) {
    const reason = 'another program computed it; branch from its last iteration instead';
    throw runError({ folder, reason });
  }
  if (
    !isExtendable({
      state: state === 'interrupted' ? 'stopped' : state,
      finished,
      hasEarlierResults,
    })
  ) {
    throw runError({
      folder,
      reason: `the run is ${state}, with ${finished} iterations; only one that has ended after an iteration goes on`,
    });
  }
  if (iterations <= finished) {
    throw runError({
      folder,
      reason: `it has ${finished} iterations already; ask for more than those`,
    });
  }
  await submitRun(paths, { ...request, iterations }, options);
  await appendEvent(paths.progress, {
    event: 'control',
    id,
    action: 'extend',
    accepted: true,
    message: `up to iteration ${iterations}`,
  });
}
