import type { RunEvent } from './progress-log.ts';
import type { RunState } from './run-state.ts';

/** What a process that runs is doing, by the events that it has written since it took the lock. */
export function stateAfter(events: readonly RunEvent[]): RunState {
  let state: RunState = 'starting';
  for (const event of events) {
    switch (event.event) {
      case 'started':
        state = afterStarted(state);
        break;
      case 'resumed':
        state = 'running';
        break;
      case 'paused':
      case 'stopping':
        state = event.event;
        break;
      case 'interrupting':
        state = 'stopping';
        break;
      case 'ended':
        state = event.state;
        break;
      case 'control':
        state = afterControl(state, event);
        break;
      case 'queued':
      case 'starting':
      case 'iteration':
      case 'notice':
        break;
    }
  }
  return state;
}

/** Where a change of its options begins, a run starts anew: what was asked of it before still holds. */
function afterStarted(state: RunState): RunState {
  return state === 'stopping' || state === 'pausing' ? state : 'running';
}

/** A pause, and its withdrawal, take effect after the running iteration. */
function afterControl(
  state: RunState,
  { action, accepted }: { action: string; accepted: boolean },
): RunState {
  if (!accepted) {
    return state;
  }
  if (action === 'cancel') {
    return 'stopping';
  }
  if (action === 'pause' && state === 'running') {
    return 'pausing';
  }
  return action === 'resume' && state === 'pausing' ? 'running' : state;
}
