import { isLiveState, type RunState, type RunSummary } from '@damselfly/remote/http';
import type { IRunService, KnownRun } from './tokens.ts';

/** A run when it was last looked at. */
interface Seen {
  readonly state: RunState;
  readonly iteration: number;
  /** Whether it was seen to go on. */
  readonly isGoing: boolean;
}

/**
 * Tells of every run that ends while the page is open: seen going before, now done, failed or lost; and of one that
 * goes on after that, or is gone: what was told of its end is no news any more.
 */
export function watchEnds(
  runs: IRunService,
  onEnd: (run: KnownRun) => void,
  onOver: (key: string) => void = () => undefined,
): void {
  const seen = new Map<string, Seen>();
  const look = (): void => {
    for (const run of runs.runs) {
      const { state, iteration } = run.summary;
      const before = seen.get(run.key);
      const isGoing = isSeenGoing(run.summary, before);
      seen.set(run.key, { state, iteration, isGoing: isGoing && isLiveState(state) });
      if (before !== undefined && !isLiveState(before.state) && isLiveState(state)) {
        onOver(run.key);
      }
      if (isGoing && before !== undefined && isLiveState(before.state) && isEnd(state)) {
        onEnd(run);
      }
    }
    const known = new Set(runs.runs.map(({ key }) => key));
    for (const key of seen.keys()) {
      if (!known.has(key)) {
        seen.delete(key);
        onOver(key);
      }
    }
  };
  runs.changed.connect(look);
  look();
}

/** Dragonfly's runs seem to go as long as their files are new, also copied ones: they have to get on. */
function isSeenGoing({ program, state, iteration }: RunSummary, before: Seen | undefined): boolean {
  return (
    before?.isGoing === true ||
    (program === 'damselfly' && isLiveState(state)) ||
    (before !== undefined && iteration > before.iteration)
  );
}

/** Ends that nobody has just asked for. */
function isEnd(state: RunState): boolean {
  return state === 'done' || state === 'failed' || state === 'lost';
}
