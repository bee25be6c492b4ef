import { isLiveState, type RunState } from '@damselfly/remote/http';
import type { IRunService, KnownRun } from './tokens.ts';

/** Tells of every run that ends while the page is open: seen alive before, now done, failed or lost. */
export function watchEnds(runs: IRunService, onEnd: (run: KnownRun) => void): void {
  const states = new Map<string, RunState>();
  const look = (): void => {
    for (const run of runs.runs) {
      const { state } = run.summary;
      const before = states.get(run.key);
      states.set(run.key, state);
      if (before !== undefined && isLiveState(before) && isEnd(state)) {
        onEnd(run);
      }
    }
  };
  runs.changed.connect(look);
  look();
}

/** Ends that nobody has just asked for. */
function isEnd(state: RunState): boolean {
  return state === 'done' || state === 'failed' || state === 'lost';
}
