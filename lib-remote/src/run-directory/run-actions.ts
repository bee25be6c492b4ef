import { RUN_ACTIONS, type RunAction } from '../http/run-state.ts';
import type { RunState } from './run-state.ts';

const ACTIONS: Readonly<Record<RunState, readonly RunAction[]>> = {
  ...RUN_ACTIONS,
  interrupted: RUN_ACTIONS.stopped,
  // The new process watches for a while whether the old one is alive.
  unknown: ['resume'],
  foreign: [],
};

/** What can be asked of a run now. */
export function actionsIn(state: RunState): readonly RunAction[] {
  return ACTIONS[state];
}
