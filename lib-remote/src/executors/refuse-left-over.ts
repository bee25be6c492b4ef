import { pendingControls, removeControl } from '../run-directory/control-request.ts';
import { appendEvent } from '../run-directory/progress-log.ts';
import type { RunPaths } from '../run-directory/run-paths.ts';

/** Answers what a process that has ended was asked and did not hear, so that the next does not. */
export async function refuseLeftOver(paths: RunPaths): Promise<void> {
  for (const pending of await pendingControls(paths)) {
    const { id, request } = pending;
    const action = request?.action ?? 'unknown';
    const message = 'the process had ended before it heard of it';
    await appendEvent(paths.progress, { event: 'control', id, action, accepted: false, message });
    await removeControl(pending);
  }
}
