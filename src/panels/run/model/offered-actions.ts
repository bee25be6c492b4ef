import type { RunAction, RunState } from '@damselfly/remote/http';
import type { RunModel } from './run-model.ts';

const ORDER: readonly RunAction[] = ['pause', 'resume', 'stop', 'cancel'];

/** What can be asked of a run now, what one wants first at first; and what was asked and is under way. */
export interface OfferedActions {
  readonly actions: readonly RunAction[];
  readonly busy: RunAction | undefined;
}

export function offeredActions({
  summary,
  asked,
}: Pick<RunModel, 'summary' | 'asked'>): OfferedActions {
  const busy = asked ?? underWay(summary?.state);
  const actions = ORDER.filter((action) => action === busy || summary?.actions.includes(action));
  return { actions, busy };
}

/** The action that the state itself says to be under way. */
function underWay(state: RunState | undefined): RunAction | undefined {
  return state === 'pausing' ? 'pause' : state === 'stopping' ? 'stop' : undefined;
}
