import type {
  EmcLogHeader,
  EmcLogRow,
} from '@damselfly/compute/io/formats/dragonfly-log/emc-log.ts';
import { COMPUTING_STATES, isLiveState, type RunAction } from '../http/run-state.ts';
import { pendingControls } from './control-request.ts';
import { readCurrent, type Current } from './current.ts';
import { judgeState, type Evidence } from './judge-state.ts';
import { lockHolder } from './lock-holder.ts';
import { readLog } from './log-file.ts';
import { listLaidOutputs, type OutputLayout } from './output-layout.ts';
import { listPreviews } from './preview.ts';
import type { ProcessIdentity } from './process-identity.ts';
import { readEvents, type RunEvent } from './progress-log.ts';
import { actionsIn } from './run-actions.ts';
import type { RunPaths } from './run-paths.ts';
import { readRunRecord, type RunRecord } from './run-record.ts';
import { isNewRequest, readRunRequest, requestOf, type RunRequest } from './run-request.ts';
import type { RunState } from './run-state.ts';

/** One finished iteration: its row of the log, and what only our events tell. */
export interface RunRow extends EmcLogRow {
  /** How many tomograms went into the model. */
  readonly mergedRotations?: number;
  /** Seconds of each step, in their order. */
  readonly steps?: Readonly<Record<string, number>>;
}

/**
 * A run as it lies on the disk. Where a run has been asked for in the folder of an earlier one, and has
 * not begun, it is the new one that is described: it has no rows and no outputs yet. Where it failed before it
 * began, the results of the earlier one are still in place, and are told as such.
 */
export interface RunDescription {
  readonly paths: RunPaths;
  /** Missing for runs of other programs. */
  readonly id?: string;
  readonly state: RunState;
  /** Why it waits, failed or was lost, or when it stops, as a sentence. */
  readonly reason?: string;
  /** Of one that is stopping: not at once. */
  readonly endsAfterIteration?: boolean;
  /** What can be asked of it now. */
  readonly actions: readonly RunAction[];
  /** What was asked for, also where only the record tells it. */
  readonly request?: RunRequest;
  /** What has begun. */
  readonly record?: RunRecord;
  /** Who writes it now, or did when last heard of. */
  readonly process?: ProcessIdentity;
  /** How far the running iteration is. */
  readonly current?: Current;
  /** The last finished iteration; 0 before the first. */
  readonly finished: number;
  /** Rows and outputs are those of the run before: this one failed before it began, and has moved nothing. */
  readonly hasEarlierResults: boolean;
  readonly header: Partial<EmcLogHeader>;
  /** The finished iterations. */
  readonly rows: readonly RunRow[];
  /** Numbers of the outputs that are there. */
  readonly outputs: readonly number[];
  readonly layout: OutputLayout;
  /** Numbers of the outputs that lie in `previews/` too. */
  readonly previews: readonly number[];
  /** Its history, oldest first. */
  readonly events: readonly RunEvent[];
}

/**
 * Reads what is known of a run; it changes nothing, so that a run can be looked at while it goes.
 *
 * @throws FileFormat or FileAccess when its log, record or request cannot be read.
 */
export async function describeRun(paths: RunPaths): Promise<RunDescription> {
  const first = await lookOnce(paths);
  // A process that took the lock after that was looked at, and before its events were, seems lost.
  return first.state === 'lost' ? await lookOnce(paths) : first;
}

async function lookOnce(paths: RunPaths): Promise<RunDescription> {
  const evidence = await readEvidence(paths);
  const { request, record, holder, events } = evidence;
  const { state, reason, endsAfterIteration } = await judgeState(evidence);
  const asked = requestOf(request, record);
  const common = {
    paths,
    state,
    actions: actionsIn(state),
    events,
    ...(asked ? { id: asked.id, request: asked } : {}),
    ...(reason === undefined ? {} : { reason }),
    ...(endsAfterIteration && { endsAfterIteration }),
    ...(holder ? { process: holder.process } : {}),
  };
  if (isNewRequest(request, record)) {
    const own = events.filter(({ time }) => time >= request.created);
    // The results that are still in place were not moved aside: the start never came so far.
    const results = isLiveState(state) ? NO_RESULTS : await readResults(paths, []);
    const hasEarlierResults = results.outputs.length > 0;
    return { ...common, events: own, ...results, finished: 0, hasEarlierResults };
  }
  const results = await readResults(paths, events);
  const finished = results.rows.at(-1)?.iteration ?? 0;
  const current = await currentAfter(finished, state, paths);
  return {
    ...common,
    finished,
    hasEarlierResults: false,
    ...(record ? { record } : {}),
    ...(current ? { current } : {}),
    ...results,
  };
}

type Results = Pick<RunDescription, 'header' | 'rows' | 'outputs' | 'layout' | 'previews'>;

const NO_RESULTS: Results = { header: {}, rows: [], outputs: [], layout: 'hdf5', previews: [] };

/** What lies in the folder, whichever run has made it. */
async function readResults(paths: RunPaths, events: readonly RunEvent[]): Promise<Results> {
  const log = await readLog(paths.log);
  return {
    header: log?.header ?? {},
    rows: withEvents(log?.rows ?? [], events),
    ...(await listLaidOutputs(paths)),
    previews: await listPreviews(paths),
  };
}

/** The lock is looked at first: what its holder writes before it gives it back is then seen. */
async function readEvidence(paths: RunPaths): Promise<Evidence> {
  const holder = await lockHolder(paths);
  const [request, record, events, pending] = await Promise.all([
    readRunRequest(paths),
    readRunRecord(paths),
    readEvents(paths.progress),
    pendingControls(paths),
  ]);
  return { request, record, holder, events, pending, now: Date.now() };
}

function withEvents(rows: readonly EmcLogRow[], events: readonly RunEvent[]): readonly RunRow[] {
  const told = new Map<number, Pick<RunRow, 'mergedRotations' | 'steps'>>();
  for (const event of events) {
    if (event.event === 'iteration') {
      const { number, mergedRotations, steps } = event;
      told.set(number, { mergedRotations, ...(steps && { steps }) });
    }
  }
  return rows.map((row) => ({ ...row, ...told.get(row.iteration) }));
}

/** What a process that has ended has written of the iteration after the last does not count. */
async function currentAfter(
  finished: number,
  state: RunState,
  paths: RunPaths,
): Promise<Current | undefined> {
  if (!COMPUTING_STATES.some((computing) => computing === state)) {
    return undefined;
  }
  const current = await readCurrent(paths);
  return current && current.iteration > finished ? current : undefined;
}
