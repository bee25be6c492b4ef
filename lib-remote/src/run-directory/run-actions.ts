import type { RunAction } from '../http/run.ts';
import type { RunState } from './run-state.ts';

/** What can be asked of a run in each state. A paused process resumes; of an ended run another begins. */
const ACTIONS: Readonly<Record<RunState, readonly RunAction[]>> = {
  queued: ['cancel'],
  starting: ['cancel'],
  running: ['pause', 'stop', 'cancel'],
  pausing: ['resume', 'stop', 'cancel'],
  paused: ['resume', 'stop', 'cancel'],
  stopping: ['cancel'],
  done: [],
  stopped: ['resume'],
  interrupted: ['resume'],
  cancelled: ['resume'],
  failed: ['resume'],
  lost: ['resume'],
  // The new process watches for a while whether the old one is alive.
  unknown: ['resume'],
  foreign: [],
};

/** What can be asked of a run now. */
export function actionsIn(state: RunState): readonly RunAction[] {
  return ACTIONS[state];
}
